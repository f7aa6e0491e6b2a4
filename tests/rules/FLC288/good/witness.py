"""Fails where the application cannot be imported or does not take a pet."""

from app import app

answer = app.test_client().post("/pets/")

if answer.status_code != 201:
    raise SystemExit(f"answered {answer.status_code}")
