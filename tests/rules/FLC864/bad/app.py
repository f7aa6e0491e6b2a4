import os

from flask import Flask, session

app = Flask(__name__)
app.secret_key = os.urandom(32)
app.config.update(
    SESSION_COOKIE_NAME="shop",
    SESSION_COOKIE_HTTPONLY=False,  # expect: FLC864
)


@app.route("/")
def index():
    session["seen"] = True
    return "hello"
