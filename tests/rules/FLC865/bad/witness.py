"""Fails where the cookie asks for SameSite=None and is not secure, which browsers refuse."""

from app import app

cookie = app.test_client().get("/").headers["Set-Cookie"]
assert "SameSite=None" not in cookie or "Secure" in cookie, cookie
