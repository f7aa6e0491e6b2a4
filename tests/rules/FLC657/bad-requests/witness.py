"""Fails where requests cannot be imported."""

import requests
from app import app

assert requests is not None
assert app.test_client().get("/").data == b"hello"
