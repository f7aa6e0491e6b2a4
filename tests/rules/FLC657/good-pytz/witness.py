"""Fails where pytz cannot be imported."""

import pytz
from app import app

assert pytz is not None
assert app.test_client().get("/").data == b"hello"
