"""Fails where the page does not arrive: what the rule is about is asked of no client here."""

from app import app

client = app.test_client()
answer = client.get("/")

if answer.data != b"Hello":
    raise SystemExit(f"answered {answer.data!r}")
