"""Fails where the application cannot be made or its page does not arrive."""

from shop import create_app

answer = create_app().test_client().get("/")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
