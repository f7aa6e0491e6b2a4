"""Fails where a page that uses the session cannot be shown."""

from app import app

response = app.test_client().get("/")
assert response.status_code == 200, response.status
