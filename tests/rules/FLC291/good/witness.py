"""Fails where a script gets the whole page."""

from app import app

answer = app.test_client().get("/", headers={"X-Requested-With": "XMLHttpRequest"})

if b"<title>" in answer.data:
    raise SystemExit(f"answered {answer.data!r}")
