"""Fails where the challenge does not reach the client."""

from app import app

app.testing = True
response = app.test_client().get("/")
assert response.status_code == 401, response.status
assert response.headers["WWW-Authenticate"].lower().startswith("basic realm"), response.headers
