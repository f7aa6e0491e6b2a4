"""Fails where the right token is refused."""

from app import app

answer = app.test_client().get("/", headers={"Authorization": "Bearer secret"})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
