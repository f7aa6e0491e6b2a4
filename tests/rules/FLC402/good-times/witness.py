"""Fails where the streamed page does not arrive whole."""

from app import app

response = app.test_client().get("/cities")

if response.text != "Oslo Bergen ":
    raise SystemExit(f"answered {response.status_code}: {response.text!r}")
