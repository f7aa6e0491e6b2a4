"""An application that tells when its neighbour is away."""

from flask import Flask

app = Flask(__name__)


@app.errorhandler(500)
def failed(error):
    if isinstance(error.original_exception, ConnectionError):
        return "The neighbour is away", 503
    return "Something is wrong", 500


@app.route("/")
def index():
    raise ConnectionError("nobody answers")
