"""An application with one page."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.config["SESSION_COOKIE_SECURE"] = True
app.config["SESSION_COOKIE_PARTITIONED"] = False


@app.route("/", methods=["GET", "POST"])
def index():
    session["user"] = "ada"
    return "Hello"
