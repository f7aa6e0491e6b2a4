"""Fails where the redirect leads to another site."""

from app import app

client = app.test_client()
there = client.get("/login?next=https://evil.example/").location

if "evil.example" in there or client.get("/login?next=//evil.example/").location.startswith("//"):
    raise SystemExit(f"leads to {there}")
