"""Fails where JSON is indented."""

from app import app

answer = app.test_client().get("/")

if b"\n  " in answer.data:
    raise SystemExit(f"answered {answer.data!r}")
