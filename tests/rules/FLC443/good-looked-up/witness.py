"""Fails where a link leads to the host that a client made up."""

from app import app

answer = app.test_client().get("/", base_url="http://elsewhere.example.net/")

if b"elsewhere.example.net/reset" in answer.data:
    raise SystemExit(f"answered {answer.data}")
