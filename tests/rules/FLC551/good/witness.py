"""Fails where the application cannot be set up."""

from app import app

app.test_client().get("/")
