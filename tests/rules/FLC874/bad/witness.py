"""Fails where a visitor sees the toolbar."""

from app import app

assert "flDebug" not in app.test_client().get("/").text
