"""An application that keeps a connection as long as the context lives."""

from flask import Flask

try:
    from flask import _app_ctx_stack as stack  # expect: FLC487
except ImportError:
    from flask import _request_ctx_stack as stack  # expect: FLC487

app = Flask(__name__)


def connection():
    top = stack.top  # expect: FLC487
    if not hasattr(top, "connection"):
        top.connection = object()
    return top.connection
