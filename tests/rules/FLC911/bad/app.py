"""An application with two databases of documents."""

from flask import Flask
from flask_pymongo import PyMongo

app = Flask(__name__)
app.config["MONGO_URI"] = "mongodb://localhost:27017/shop"
app.config["LOGS_URI"] = "mongodb://localhost:27017/logs"
mongo = PyMongo(app, config_prefix="MONGO")  # expect: FLC911
logs = PyMongo()
logs.init_app(app, config_prefix="LOGS")  # expect: FLC911
