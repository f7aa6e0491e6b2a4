"""An application that keeps sessions in files."""

from flask import Flask, session
from flask_session import Session

app = Flask(__name__)
app.config["SESSION_TYPE"] = "filesystem"  # expect: FLC228
Session(app)


@app.route("/")
def index():
    session["seen"] = True
    return "Hello"
