"""Fails where a stranger is not shown the login page."""

from app import app

answer = app.test_client().get("/")

if not answer.location or not answer.location.startswith("/login"):
    raise SystemExit(f"answered {answer.status_code}")
