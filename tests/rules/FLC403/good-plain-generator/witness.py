"""Fails where the streamed page does not arrive whole."""

from app import app

response = app.test_client().get("/books")

if response.text != "Peer Gynt ":
    raise SystemExit(f"answered {response.status_code}: {response.text!r}")
