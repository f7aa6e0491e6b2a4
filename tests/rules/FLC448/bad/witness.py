"""Fails where one of both cookies is not sent."""

from app import app

cookies = app.test_client().get("/").headers.getlist("Set-Cookie")

if len(cookies) != 2:
    raise SystemExit(f"sent {cookies}")
