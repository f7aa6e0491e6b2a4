"""Fails where babel cannot be imported."""

import babel.dates
from app import app

assert babel is not None
assert app.test_client().get("/").data == b"hello"
