"""Fails where a page of any site may read an answer that cookies were sent for."""

from app import app

headers = app.test_client().get("/", headers={"Origin": "https://evil.example"}).headers
allowed = headers.get("Access-Control-Allow-Origin") == "https://evil.example"
assert not (allowed and headers.get("Access-Control-Allow-Credentials") == "true"), headers
