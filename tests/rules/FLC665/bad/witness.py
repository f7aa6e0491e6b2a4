"""Fails where the page is an error."""

from app import app

answer = app.test_client().get("/")

if answer.get_json(silent=True) != {"author": 7}:
    raise SystemExit(f"answered {answer.status_code}")
