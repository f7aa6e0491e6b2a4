"""An application that keeps markup as it is."""

from flask import Flask
from markupsafe import soft_str

app = Flask(__name__)


@app.route("/")
def index():
    return soft_str("Hello")
