"""Fails where somebody who logs in is not let in."""

from app import app

answer = app.test_client().get("/", headers={"Authorization": "Basic YW5uOnNlY3JldA=="})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
