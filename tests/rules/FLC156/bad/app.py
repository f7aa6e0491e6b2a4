from flask import Flask
from flask_pymongo import PyMongo

app = Flask(__name__)
mongo = PyMongo(app, "mongodb://127.0.0.1:1/witness", connect=False)
