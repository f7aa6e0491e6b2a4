"""An application with one page."""

from flask import Flask
from mongoengine import connect

app = Flask(__name__)
app.secret_key = "a key for this witness only"
connect(host="mongodb://localhost/shop", connect=False)


@app.route("/")
def index():
    return "Hello"
