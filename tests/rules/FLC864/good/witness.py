"""Fails where the cookie of the session is not marked HttpOnly."""

from app import app

cookie = app.test_client().get("/").headers["Set-Cookie"]
assert "HttpOnly" in cookie, cookie
