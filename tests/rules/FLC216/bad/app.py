"""An application that keeps files in a database."""

from flask import Flask
from flask_pymongo import PyMongo

app = Flask(__name__)
mongo = PyMongo(app, uri="mongodb://localhost:27017/shop", connect=False)


@app.route("/")
def index():
    return mongo.db.fs.chunks.name  # expect: FLC216


@app.route("/count")
def count():
    return str(mongo.db.images.files.count_documents({}))  # expect: FLC216
