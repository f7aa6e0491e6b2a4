"""An application with a method to be called from afar."""

from flask import Flask
from flask_jsonrpc import JSONRPC

app = Flask(__name__)
remote = JSONRPC(app, "/api")


@remote.method("hello")
def hello() -> str:
    return "Hello"


@app.route("/")
def index():
    return hello()
