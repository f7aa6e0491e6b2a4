"""Fails where urllib3 cannot be imported."""

import urllib3
from app import app

assert urllib3 is not None
assert app.test_client().get("/").data == b"hello"
