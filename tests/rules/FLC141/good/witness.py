"""Fails where a request with a query is not answered."""

from app import app

answer = app.test_client().get("/?page=2")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
