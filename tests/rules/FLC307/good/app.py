"""An application that asks for the type of text."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str("Hello")
