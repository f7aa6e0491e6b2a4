"""An application that asks for the endpoint of a view."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return index.__name__
