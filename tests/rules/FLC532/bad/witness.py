"""Fails where the second host does not know who signed in on the first."""

from app import app

client = app.test_client()
client.get("/login", base_url="http://example.com")
answer = client.get("/", base_url="http://shop.example.com").get_data(as_text=True)

if answer != "ada":
    raise SystemExit(f"answered {answer!r}")
