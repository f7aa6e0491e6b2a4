"""Fails where a payload cannot be checked."""

from app import app

answer = app.test_client().post("/tasks", json={"title": "learn"})

if answer.status_code != 201:
    raise SystemExit(f"answered {answer.status_code}")
