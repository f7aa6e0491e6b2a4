import os

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = os.urandom(32)
app.config["MAX_CONTENT_LENGTH"] = int(os.environ.get("MAX_CONTENT_LENGTH", "1000"))
app.config["PERMANENT_SESSION_LIFETIME"] = 3600


@app.route("/", methods=["GET", "POST"])
def index():
    session.permanent = True
    session["seen"] = True
    return f"{len(request.get_data())} bytes"
