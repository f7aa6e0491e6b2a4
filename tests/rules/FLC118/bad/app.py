"""An application with one page."""

from flask import Flask, redirect

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello"


@app.route("/old")
def old():
    return redirect("/")
