"""An application that keeps its sessions itself."""

from cachelib.simple import SimpleCache
from flask import Flask, session
from flask_session import Session

app = Flask(__name__)
app.config["SESSION_TYPE"] = "cachelib"
app.config["SESSION_CACHELIB"] = SimpleCache()
Session(app)


@app.route("/")
def index():
    session["seen"] = True
    return "Hello"
