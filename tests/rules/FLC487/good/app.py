"""An application that keeps a connection as long as the context lives."""

from flask import Flask, g

try:
    from flask.globals import app_ctx as context
except ImportError:
    from flask import _app_ctx_stack as context

app = Flask(__name__)


def connection():
    if "connection" not in g:
        g.connection = (object(), context)
    return g.connection
