"""Fails where a form of 600 kB is refused."""

from app import app

answer = app.test_client().post("/", data={"text": "a" * 600_000})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
