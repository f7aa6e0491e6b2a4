"""Fails where an item does not tell its address."""

from app import app

answer = app.test_client().get("/items/3")

if answer.get_json() != {"url": "/items/3"}:
    raise SystemExit(f"answered {answer.status_code}")
