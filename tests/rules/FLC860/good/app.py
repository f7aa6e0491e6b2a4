import os

from flask import Flask, session

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["APP_SECRET"]


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
