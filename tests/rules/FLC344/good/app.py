"""An application that keeps its sessions in Redis."""

from flask import Flask, flash
from flask_session import Session

app = Flask(__name__)
app.config["SECRET_KEY"] = "a key for this witness only"
app.config["SESSION_TYPE"] = "redis"
Session(app)


@app.route("/")
def index():
    flash("press the button")
    return "Hello"
