import os

from flask import Flask, session

app = Flask(__name__)
app.secret_key = os.environ.get("SECRET_KEY", "dev")  # expect: FLC861


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
