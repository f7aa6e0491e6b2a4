"""Fails where no request is answered."""

from app import app

if app.test_client().get("/").status_code != 200:
    raise SystemExit("no answer")
