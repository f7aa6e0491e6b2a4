"""An interface after JSON:API."""

from flask import Flask
from flask_combo_jsonapi import Api

app = Flask(__name__)
Api(app)


@app.route("/")
def index():
    return "Hello"
