"""Fails where what is sent is not taken."""

from app import app

answer = app.test_client().post("/", json={"name": "x"})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
