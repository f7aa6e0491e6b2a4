"""An application that keeps a thing on the context's stack."""

from flask import Flask, _app_ctx_stack  # expect: FLC302

app = Flask(__name__)


@app.route("/")
def index():
    top = _app_ctx_stack.top  # expect: FLC302
    top.greeting = "Hello"
    return top.greeting
