"""Fails where the cookie has a path that browsers do not take."""

from app import app

cookie = app.test_client().get("/").headers["Set-Cookie"]
assert "Path=/" in cookie, cookie
