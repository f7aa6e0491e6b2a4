"""An application that cleans the names of files."""

from flask import Flask
from werkzeug import secure_filename  # expect: FLC330

app = Flask(__name__)


@app.route("/")
def index():
    return secure_filename("../a.txt")  # expect: FLC330
