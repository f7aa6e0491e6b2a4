"""Fails where the view that signs in is an error."""

from app import app

client = app.test_client()
assert client.post("/login", data={"openid": "me"}).data == b"me"
assert client.post("/login?next=home").data == b"next"
