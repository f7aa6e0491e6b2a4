"""Fails where the answer is not taken for JSON."""

from app import app

answer = app.test_client().get("/items")

if answer.get_json(silent=True) != {"items": ["pen"]}:
    raise SystemExit(f"sent as {answer.content_type}")
