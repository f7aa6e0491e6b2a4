"""An application that turns things into text."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(1)
