"""An application that counts its requests."""

from flask import Flask, request_started

app = Flask(__name__)
request_started.connect(print, app)


@app.route("/")
def index():
    return "Hello"
