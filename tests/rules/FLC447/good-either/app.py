"""An application that tells when its neighbour is away, whatever it is handed."""

from flask import Flask

app = Flask(__name__)


@app.errorhandler(500)
def failed(error):
    error = getattr(error, "original_exception", None) or error
    if isinstance(error, ConnectionError):
        return "The neighbour is away", 503
    return "Something is wrong", 500


@app.errorhandler(KeyError)
def missing(error):
    return f"There is no {error.args[0]}", 404


@app.route("/")
def index():
    raise ConnectionError("nobody answers")
