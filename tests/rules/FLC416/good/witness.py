"""Fails where the subdomain does not show its own page."""

from app import app

answer = app.test_client().get("/", base_url="http://api.shop.example")

if answer.data != b"API":
    raise SystemExit(f"answered {answer.status_code} {answer.data!r}")
