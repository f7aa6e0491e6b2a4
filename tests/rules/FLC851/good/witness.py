"""Fails where caches may keep the page for signing in."""

from app import app

answer = app.test_client().get("/login/")

if "no-store" not in answer.headers.get("Cache-Control", ""):
    raise SystemExit("caches may keep it")
