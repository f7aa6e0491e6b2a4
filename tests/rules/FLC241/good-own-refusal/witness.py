"""Fails where a request without a token is not refused by 401."""

from app import app

answer = app.test_client().get("/")

if answer.status_code != 401:
    raise SystemExit(f"answered {answer.status_code}")
