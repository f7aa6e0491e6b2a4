"""An application that keeps files in a database."""

from flask import Flask
from flask_pymongo import PyMongo

app = Flask(__name__)
mongo = PyMongo(app, uri="mongodb://localhost:27017/shop", connect=False)


@app.route("/")
def index():
    return mongo.db["fs.chunks"].name


@app.route("/send/<name>")
def send(name):
    return mongo.send_file(name)
