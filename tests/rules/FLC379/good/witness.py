"""Fails where the cookie goes out without the attribute."""

from app import app

cookie = app.test_client().get("/").headers["Set-Cookie"]

if "SameSite=Strict" not in cookie:
    raise SystemExit(cookie)
