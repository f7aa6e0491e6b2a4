"""Fails where an answer that depends on the session does not say so to caches."""

from app import app

if "cookie" not in app.test_client().get("/").headers.get("Vary", "").lower():
    raise SystemExit("no Vary: Cookie")
