"""Fails where a session is set again by a response that a shared cache may give to others."""

from app import app

client = app.test_client()
client.get("/login")
answer = client.get("/page")

if "Set-Cookie" in answer.headers and "cookie" not in answer.headers.get("Vary", "").lower():
    raise SystemExit("Set-Cookie without Vary: Cookie")
