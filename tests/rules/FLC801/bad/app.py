"""An application whose key was changed."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "the new key"
app.config["SECRET_KEY_FALLBACKS"] = ["the old key"]  # expect: FLC801


@app.route("/", methods=["GET", "POST"])
def index():
    session["user"] = "ada"
    return "Hello"
