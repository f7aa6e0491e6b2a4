"""Fails where waitress cannot be imported."""

import waitress
from app import app

assert waitress is not None
assert app.test_client().get("/").data == b"hello"
