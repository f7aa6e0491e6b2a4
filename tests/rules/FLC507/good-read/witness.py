"""Fails where the form is not read."""

from app import app

answer = app.test_client().post("/", data={"name": "ada"})

if answer.data != b"1":
    raise SystemExit(f"answered {answer.status_code}")
