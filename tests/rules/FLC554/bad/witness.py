"""Fails where no request is answered."""

from app import app

response = app.test_client().post("/", data=b"12345")
assert response.status_code == 200, response.status
