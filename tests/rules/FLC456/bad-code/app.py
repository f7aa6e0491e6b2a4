"""An application that sends visitors to the encrypted page."""

from flask import Flask, redirect, url_for

app = Flask(__name__)


@app.route("/")
def index():
    return redirect(url_for("page", _scheme="https"))  # expect: FLC456


@app.route("/page")
def page():
    return "Hello"
