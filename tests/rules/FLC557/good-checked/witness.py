"""Fails where a password of more than 72 bytes ends in an error."""

from app import app

answer = app.test_client().post("/passwords", data={"password": "a long password " * 6})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
