"""Fails where a request does not know its host."""

from app import app

answer = app.test_client().get("/")

if not answer.data.startswith(b"shop"):
    raise SystemExit(f"answered {answer.status_code}: {answer.data}")
