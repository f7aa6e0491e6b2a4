"""Fails where the answer has another name in it than clients know."""

from app import app

answer = app.test_client().get("/").get_json()

if answer != {"perPage": 20}:
    raise SystemExit(f"answered {answer}")
