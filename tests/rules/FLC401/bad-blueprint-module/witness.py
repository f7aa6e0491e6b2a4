"""Fails where the streamed page does not arrive whole."""

from app import app

response = app.test_client().get("/numbers")

if response.text != "1 2 3 ":
    raise SystemExit(f"answered {response.status_code}: {response.text!r}")
