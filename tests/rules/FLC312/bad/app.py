"""An application that counts its requests."""

from flask import Flask, request_started, signals_available  # expect: FLC312

app = Flask(__name__)
if signals_available:  # expect: FLC312
    request_started.connect(print, app)


@app.route("/")
def index():
    return "Hello"
