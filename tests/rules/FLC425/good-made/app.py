"""An application that leads to another page."""

from flask import Flask, redirect, url_for

app = Flask(__name__)


@app.route("/")
def index():
    return redirect(url_for("page", _external=True))


@app.route("/page")
def page():
    return "Hello"
