"""Fails where the cookie of the session is not marked as secure."""

from app import app

cookie = app.test_client().get("/").headers["Set-Cookie"]
assert "Secure" in cookie, cookie
