"""Fails where the application does not know its environment."""

from app import app

if app.test_client().get("/").text != "development":
    raise SystemExit("ENV is not looked at")
