"""An application with one page."""

from flask import Flask
from flask_mongoengine import MongoEngine

app = Flask(__name__)
app.secret_key = "a key for this witness only"
MongoEngine()


@app.route("/")
def index():
    return "Hello"
