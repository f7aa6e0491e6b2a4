"""Fails where the view that shows a number is an error."""

from app import app

assert app.test_client().get("/7").data == b"0123456"
