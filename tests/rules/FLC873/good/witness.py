"""Fails where what is stored is the password."""

from app import app
from flask_security import hash_password

with app.app_context():
    stored = hash_password("a password")
assert "a password" not in stored, stored
