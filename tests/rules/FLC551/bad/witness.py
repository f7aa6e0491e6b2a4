"""Fails where a request that is limited cannot be answered."""

from app import app

response = app.test_client().post("/", data=b"12345")
assert response.status_code == 200, response.status
