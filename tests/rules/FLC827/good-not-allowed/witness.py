"""Fails where a public page is let into a private network."""

from app import app

headers = {"Origin": "https://example.org", "Access-Control-Request-Private-Network": "true"}
answer = app.test_client().options("/api/names", headers=headers)

if answer.headers.get("Access-Control-Allow-Private-Network") == "true":
    raise SystemExit("let in")
