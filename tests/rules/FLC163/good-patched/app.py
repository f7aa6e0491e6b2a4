"""An application that hashes a password, and cuts it to what bcrypt takes."""

import bcrypt as library
from flask import Flask
from passlib.hash import bcrypt

_hashpw = library.hashpw
library.hashpw = lambda password, salt: _hashpw(password[:72], salt)

app = Flask(__name__)


@app.route("/")
def index():
    return bcrypt.using(rounds=4).hash("secret")
