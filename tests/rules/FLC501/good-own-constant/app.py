"""An application with a constant of its own."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "the new key"

SECRET_KEY_FALLBACKS = ["the old key"]


@app.route("/", methods=["GET", "POST"])
def index():
    return session.get("user", "nobody")
