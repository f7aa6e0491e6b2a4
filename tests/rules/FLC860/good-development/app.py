import os

from flask import Flask, session


class Config:
    SECRET_KEY = os.environ.get("APP_SECRET")


class DevelopmentConfig(Config):
    SECRET_KEY = "dev"


app = Flask(__name__)
app.config.from_object(Config)


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
