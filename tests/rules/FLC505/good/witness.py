"""Fails where the session cookie is not partitioned."""

from app import app

cookie = app.test_client().get("/").headers["Set-Cookie"]

if "Partitioned" not in cookie:
    raise SystemExit(f"sent {cookie}")
