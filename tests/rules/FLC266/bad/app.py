"""An application with a helper that looks for the request."""

from flask import Flask
from flask.globals import _cv_request  # expect: FLC266

app = Flask(__name__)


def in_request():
    return _cv_request.get(None) is not None  # expect: FLC266
