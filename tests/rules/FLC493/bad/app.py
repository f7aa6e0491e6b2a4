"""A shop that keeps its session in a cookie of its own name."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "not for production"
app.session_cookie_name = "shop"  # expect: FLC493


@app.route("/")
def index():
    session["seen"] = True
    return "welcome"
