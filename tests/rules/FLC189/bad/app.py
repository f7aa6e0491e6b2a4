"""An application with one page."""

from flask import Flask
from flask_rest_jsonapi import Api

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Api(app)


@app.route("/")
def index():
    return "Hello"
