"""Fails where one customer sees what belongs to another."""

from app import app

first, second = app.test_client(), app.test_client()
first.get("/enter/Ann")
second.get("/enter/Bob")
shown = first.get("/").text, second.get("/").text

if shown != ("Ann", "Bob"):
    raise SystemExit(f"shown: {shown}")
