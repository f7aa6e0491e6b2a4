"""An application whose session cookie other sites must not bring along."""

from flask import Flask, session
from flask_session import Session

app = Flask(__name__)
app.config["SECRET_KEY"] = "a key for this witness only"
app.config["SESSION_TYPE"] = "filesystem"
app.config["SESSION_COOKIE_SAMESITE"] = "Strict"  # expect: FLC379
Session(app)


@app.route("/")
def index():
    session["seen"] = True
    return "Hello"
