"""Fails where a child is taken."""

from app import app

answer = app.test_client().post("/", json={"age": 3, "name": "x"})

if answer.status_code != 422:
    raise SystemExit(f"answered {answer.status_code}")
