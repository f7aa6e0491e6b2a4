"""An application with one page."""

from flask import Flask
from flask_security import Security, UserMixin

USED = (Security, UserMixin)
app = Flask(__name__)
app.secret_key = "a key for this witness only"


@app.route("/")
def index():
    return "Hello"
