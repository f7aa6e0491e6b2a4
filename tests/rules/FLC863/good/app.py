import os

from flask import Flask, session

app = Flask(__name__)
app.secret_key = os.urandom(32)
app.config["SESSION_COOKIE_SECURE"] = True


@app.route("/")
def index():
    session["seen"] = True
    return "hello"
