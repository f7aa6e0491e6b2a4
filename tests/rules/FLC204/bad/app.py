"""An application that keeps things in order."""

from flask import Flask
from werkzeug.datastructures import OrderedMultiDict

app = Flask(__name__)


@app.route("/")
def index():
    return str(len(OrderedMultiDict([("a", 1)])))  # expect: FLC204
