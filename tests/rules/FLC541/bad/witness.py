"""Fails where a response with the cookie cannot be made."""

from app import app

response = app.test_client().post("/", data=b"12345")
assert response.status_code == 200, response.status
