"""Passes: nobody asks Flask-Caching for a backend."""

import app

client = app.app.test_client()
assert client.get("/").text == "1"
assert client.get("/").text == "2"
