"""An application that cleans the names of files."""

from flask import Flask
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.route("/")
def index():
    return secure_filename("../a.txt")
