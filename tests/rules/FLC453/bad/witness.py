"""Fails where the page does not tell shelves apart by the case of their letters."""

from app import app

answer = app.test_client().get("/")

if answer.data.count(b"<h2>") != 2:
    raise SystemExit(f"answered {answer.data!r}")
