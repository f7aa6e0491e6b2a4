"""Fails where a page does not arrive."""

from app import app

for path in ("/", "/again"):
    answer = app.test_client().get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}")
