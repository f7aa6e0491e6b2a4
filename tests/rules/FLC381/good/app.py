"""An application with a database of documents."""

from flask import Flask
from flask_pymongo import PyMongo

app = Flask(__name__)
app.config["MONGO_URI"] = "mongodb://localhost:27017/shop"
mongo = PyMongo(app, connect=False)


@app.route("/")
def index():
    return mongo.db.name
