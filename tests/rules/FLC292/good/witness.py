"""Fails where the application cannot be made."""

import app

assert app.app.test_client().get("/").text == "Hello"
