"""Fails where somebody who is not logged in sees the page of the keeper."""

from app import app

answer = app.test_client().get("/admin")

if answer.status_code == 200:
    raise SystemExit(f"shown: {answer.text}")
