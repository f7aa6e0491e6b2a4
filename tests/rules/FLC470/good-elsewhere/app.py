"""A shop that remembers its customer."""

from flask import Flask, session

app = Flask(__name__)
app.config.from_pyfile("settings.cfg")


@app.route("/")
def index():
    session["seen"] = True
    return "Hello"
