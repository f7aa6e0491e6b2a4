"""Fails where the handler does not know what was raised."""

from app import app

answer = app.test_client().get("/")

if answer.status_code != 503:
    raise SystemExit(f"answered {answer.status_code}")
