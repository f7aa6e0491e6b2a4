"""Fails where the session cookie is partitioned."""

from app import app

cookie = app.test_client().get("/").headers["Set-Cookie"]

if "Partitioned" in cookie:
    raise SystemExit(f"sent {cookie}")
