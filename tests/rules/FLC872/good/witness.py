"""Fails where a request with nothing but the cookie is taken."""

from app import app

client = app.test_client()
client.get("/login")
response = client.post("/")
assert response.status_code == 401, response.text
