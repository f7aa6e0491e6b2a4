"""Fails where the view that reads JSON is an error."""

from app import app

response = app.test_client().post("/", data='{"name": "me"}')
assert response.data == b"me", response.status
