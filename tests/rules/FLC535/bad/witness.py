"""Fails where the pool does not renew its connections as the configuration says."""

from app import app

answer = app.test_client().get("/")

if answer.data != b"280":
    raise SystemExit(f"answered {answer.status_code} {answer.data!r}")
