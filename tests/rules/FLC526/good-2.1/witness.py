"""Fails where JSON is sent with another media type."""

from app import app

answer = app.test_client().get("/")

if answer.mimetype != "application/vnd.api+json":
    raise SystemExit(f"answered {answer.mimetype}")
