import os

from flask import Flask, session


class Config:
    SECRET_KEY = os.environ.get("SECRET_KEY") or "you-will-never-guess"  # expect: FLC861


app = Flask(__name__)
app.config.from_object(Config)


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
