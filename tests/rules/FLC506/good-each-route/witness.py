"""Fails where OPTIONS is answered although it is switched off."""

from app import app

answer = app.test_client().options("/")

if answer.status_code != 405:
    raise SystemExit(f"answered {answer.status_code}")
