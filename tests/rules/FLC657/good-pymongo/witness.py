"""Fails where pymongo cannot be imported."""

import pymongo
from app import app

assert pymongo is not None
assert app.test_client().get("/").data == b"hello"
