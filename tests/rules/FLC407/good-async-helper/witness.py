"""Fails where the page does not arrive."""

from app import app

response = app.test_client().get("/")

if response.data != b"Hello":
    raise SystemExit(f"answered {response.status_code}")
