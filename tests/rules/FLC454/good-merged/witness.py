"""Fails where the page of production lacks its script."""

from app import app

answer = app.test_client().get("/")

if b"statistics.js" not in answer.data:
    raise SystemExit(f"answered {answer.data!r}")
