"""An application that hashes the password of its first user."""

from flask import Flask
from flask_security.utils import encrypt_password  # expect: FLC287

app = Flask(__name__)
app.config["SECURITY_PASSWORD_SALT"] = "146585145368132386173505678016728509634"


def first_user():
    return {"name": "admin", "password": encrypt_password("secret")}  # expect: FLC287
