"""An application that hashes a password."""

from flask import Flask
from passlib.hash import bcrypt

app = Flask(__name__)


@app.route("/")
def index():
    return bcrypt.using(rounds=4).hash("secret")
