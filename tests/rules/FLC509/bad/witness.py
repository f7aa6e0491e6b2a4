"""Fails where a trusted host is refused."""

from app import app

answer = app.test_client().get("/", base_url="http://example.com")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
