"""Fails where an error goes to the server instead of the application's own page."""

from app import app

assert app.test_client().get("/").text == "we are sorry"
