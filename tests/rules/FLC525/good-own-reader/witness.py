"""Fails where the keys are sorted."""

from app import app

answer = app.test_client().get("/")

if list(answer.get_json()) != ["b", "a"]:
    raise SystemExit(f"answered {answer.data!r}")
