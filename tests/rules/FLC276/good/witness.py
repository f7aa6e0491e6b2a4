"""Fails where no such form can be made."""

from app import app

answer = app.test_client().post("/", data={"tags": "a b"})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
