"""Fails where the header that the configuration names is not looked at."""

from app import app

client = app.test_client()
client.get("/login")
token = client.get_cookie("csrf_access_token").value
response = client.post("/", headers={"X-Shop-Token": token})
assert response.status_code == 200, response.text
