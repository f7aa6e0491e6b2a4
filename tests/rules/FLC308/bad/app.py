"""An application that looks for a file."""

from flask import Flask, safe_join  # expect: FLC308

app = Flask(__name__)


@app.route("/")
def index():
    return safe_join("files", "a.txt")  # expect: FLC308
