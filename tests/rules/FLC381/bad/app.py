"""An application with a database of documents."""

from flask import Flask
from flask_pymongo import PyMongo

app = Flask(__name__)
app.config["MONGO_HOST"] = "localhost"  # expect: FLC381
app.config["MONGO_DBNAME"] = "shop"  # expect: FLC381
mongo = PyMongo(app)


@app.route("/")
def index():
    return mongo.db.name
