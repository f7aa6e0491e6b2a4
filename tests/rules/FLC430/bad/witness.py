"""Fails where a document that is too long is taken."""

from app import app

answer = app.test_client().post("/", json="x" * 5000)

if answer.status_code != 413:
    raise SystemExit(f"answered {answer.status_code}")
