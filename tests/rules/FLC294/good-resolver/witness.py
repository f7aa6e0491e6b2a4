"""Fails where the application cannot be imported or its page does not arrive."""

from app import app

answer = app.test_client().get("/")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
