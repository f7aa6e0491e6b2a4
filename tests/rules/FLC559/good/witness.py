"""Fails where a query is refused."""

from app import app

answer = app.test_client().get("/tasks?task=wash")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
