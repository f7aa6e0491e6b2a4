"""A shop that remembers its customer."""

import secrets

from flask import Flask, session

app = Flask(__name__)
app.config["SECRET_KEY"] = secrets.token_hex()


@app.route("/")
def index():
    session["seen"] = True
    return "Hello"
