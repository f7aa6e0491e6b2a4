"""Fails where the cookie does not have the name that was set."""

from app import app

app.testing = True
cookie = app.test_client().get("/").headers["Set-Cookie"]
assert cookie.startswith("shop="), cookie
