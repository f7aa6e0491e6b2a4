import os

from flask import Flask, session

app = Flask(__name__)
app.secret_key = os.environ.get("SECRET_KEY", "dev")


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
