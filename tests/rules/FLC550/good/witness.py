"""Fails where a view that looks for a token cannot be asked."""

from app import app

response = app.test_client().get("/")
assert response.status_code == 200, response.status
