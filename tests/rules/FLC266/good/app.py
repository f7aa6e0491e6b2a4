"""An application with a helper that looks for the request."""

from flask import Flask, has_request_context

app = Flask(__name__)


def in_request():
    return has_request_context()
