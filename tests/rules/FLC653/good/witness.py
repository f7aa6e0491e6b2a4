"""Fails where the view is an error."""

from app import app

response = app.test_client().get("/a b")
assert response.data == b"a%20b", response.status
