"""Pages written in files."""

from flask import Flask
from flask_flatpages import FlatPages

app = Flask(__name__)
pages = FlatPages(app)


@app.route("/")
def index():
    return str(len(list(pages)))
