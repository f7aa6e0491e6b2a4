"""An application that quotes what it links to."""

from urllib.parse import quote

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return quote("a b")
