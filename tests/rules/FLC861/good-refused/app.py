import os

from flask import Flask, session

KEY = os.environ.get("SECRET_KEY", "dev")
if KEY == "dev" and not os.environ.get("DEBUG"):
    raise RuntimeError("set SECRET_KEY")

app = Flask(__name__)
app.secret_key = KEY


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
