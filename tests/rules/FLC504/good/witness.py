"""Fails where a request for another host is served."""

from app import app

answer = app.test_client().get("/", base_url="http://example.org")

if answer.status_code != 400:
    raise SystemExit(f"answered {answer.status_code}")
