"""Fails where no token can be made."""

from app import app

response = app.test_client().get("/token")
assert response.status_code == 200, response.status
