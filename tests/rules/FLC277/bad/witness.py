"""Fails where invalid data is no longer told of."""

from app import app

answer = app.test_client().post("/", json={"pages": "many"})

if answer.status_code != 422:
    raise SystemExit(f"answered {answer.status_code}")
