import os

from flask import Flask, session

app = Flask(__name__)
app.secret_key = os.urandom(32)
app.config["SESSION_COKIE_SECURE"] = True  # expect: FLC536


@app.route("/")
def index():
    session["seen"] = True
    return "hello"
