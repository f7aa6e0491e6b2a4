"""An application with one page."""

from flask import Flask
from flask_restless import APIManager

app = Flask(__name__)
app.secret_key = "a key for this witness only"
APIManager(app)


@app.route("/")
def index():
    return "Hello"
