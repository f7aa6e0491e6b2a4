"""Fails where the test client cannot follow a redirect."""

from app import app

response = app.test_client().get("/old", follow_redirects=True)

if response.data != b"Hello":
    raise SystemExit(f"answered {response.data!r}")
