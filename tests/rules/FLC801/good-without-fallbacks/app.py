"""An application with one key."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "the new key"


@app.route("/", methods=["GET", "POST"])
def index():
    session["user"] = "ada"
    return "Hello"
