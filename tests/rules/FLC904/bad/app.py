"""A shop that goes back to where the customer came from."""

from flask import Flask, redirect, request, url_for

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello"


@app.route("/login")
def login():
    return redirect(request.args.get("next") or url_for("index"))  # expect: FLC904
