"""An application that keeps a thing in its context."""

from flask import Flask, g

app = Flask(__name__)


@app.route("/")
def index():
    g.greeting = "Hello"
    return g.greeting
