"""An application with accounts."""

from flask import Flask
from flask_security import Security, UserDatastore, UserMixin

app = Flask(__name__)
app.secret_key = "a key for this witness only"
USED = (Security, UserDatastore, UserMixin)


@app.route("/")
def index():
    return "Hello"
