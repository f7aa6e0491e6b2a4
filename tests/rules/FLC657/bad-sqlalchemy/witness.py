"""Fails where sqlalchemy cannot be imported."""

import sqlalchemy
from app import app

assert sqlalchemy is not None
assert app.test_client().get("/").data == b"hello"
