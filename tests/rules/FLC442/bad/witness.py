"""Fails where the inner part knows nothing of what the outer one prepared."""

from app import app

answer = app.test_client().get("/")

if answer.data != b"ann reads":
    raise SystemExit(f"answered {answer.status_code}: {answer.data}")
