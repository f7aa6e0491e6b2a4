"""Fails where the test client cannot send a request."""

from app import app

response = app.test_client().get("/")

if response.data != b"Hello":
    raise SystemExit(f"answered {response.data!r}")
