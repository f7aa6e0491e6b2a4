"""Fails where the keys are not sorted."""

from app import app

answer = app.test_client().get("/")

if list(answer.get_json()) != ["a", "b"]:
    raise SystemExit(f"answered {answer.data!r}")
