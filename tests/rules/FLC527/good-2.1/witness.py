"""Fails where JSON is not indented."""

from app import app

answer = app.test_client().get("/")

if b"\n  " not in answer.data:
    raise SystemExit(f"answered {answer.data!r}")
