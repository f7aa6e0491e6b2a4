import os

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = os.urandom(32)
app.config["SESSION_COOKIE_SAMESITE"] = None


@app.route("/", methods=["GET", "POST"])
def index():
    session.permanent = True
    session["seen"] = True
    return f"{len(request.get_data())} bytes"
