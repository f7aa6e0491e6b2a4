"""Fails where the page is not in the encoding that its readers have."""

from app import app

answer = app.test_client().get("/")

if answer.get_data() != "Grüße".encode("latin1"):
    raise SystemExit(f"sent {answer.get_data()!r}")
