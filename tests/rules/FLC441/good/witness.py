"""Fails where a visitor is shown nothing."""

from app import app

answer = app.test_client().get("/book")

if answer.data != b"nobody book":
    raise SystemExit(f"answered {answer.status_code}: {answer.data}")
