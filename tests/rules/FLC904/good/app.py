"""A shop that goes back to where the customer came from."""

from urllib.parse import urlsplit

from flask import Flask, redirect, request, url_for

app = Flask(__name__)


def is_local(target):
    parts = urlsplit(target)
    return target.startswith("/") and not parts.scheme and not parts.netloc and "\\" not in target


@app.route("/")
def index():
    return "Hello"


@app.route("/login")
def login():
    target = request.args.get("next", "")
    return redirect(target if is_local(target) else url_for("index"))
