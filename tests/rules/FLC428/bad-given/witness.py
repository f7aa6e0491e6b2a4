"""Fails where a path with a slash is not found."""

from app import app

answer = app.test_client().get("/pages/a/b/edit")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
