"""Fails where a form without a token is taken."""

from app import app

response = app.test_client().post("/", data={"amount": "1"})
assert response.status_code == 400, response.text
