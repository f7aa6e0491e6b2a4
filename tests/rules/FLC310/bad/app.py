"""An application that asks for the endpoint of a view."""

from flask import Flask
from flask.scaffold import _endpoint_from_view_func  # expect: FLC310

app = Flask(__name__)


@app.route("/")
def index():
    return _endpoint_from_view_func(index)  # expect: FLC310
