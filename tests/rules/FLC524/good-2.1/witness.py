"""Fails where letters beyond ASCII are escaped."""

from app import app

answer = app.test_client().get("/")

if "é" not in answer.get_data(as_text=True):
    raise SystemExit(f"answered {answer.data!r}")
