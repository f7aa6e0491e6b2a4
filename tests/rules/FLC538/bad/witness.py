"""Fails where a token with a number for its subject is refused."""

from app import app

client = app.test_client()
token = client.get("/login").text
response = client.get("/", headers={"Authorization": f"Bearer {token}"})
assert response.status_code == 200, response.text
