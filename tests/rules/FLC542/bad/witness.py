"""Fails where an address for a mail leads nowhere."""

from app import app
from flask import url_for

with app.app_context():
    address = url_for("index")
assert address == "http://shop.example/", address
