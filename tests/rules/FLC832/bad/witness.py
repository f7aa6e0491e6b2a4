"""Fails where who signs in is sent on to another site, as a browser reads the address."""

from app import app

HOSTILE = "https://evil.example\\.shop.example/"
person = {"email": "ada@example.org", "password": "a password"}
answer = app.test_client().post(
    "/login", query_string={"next": HOSTILE}, data=person, base_url="http://shop.example"
)
place = answer.headers.get("Location", "").replace("\\", "/")
host = place.partition("//")[2].partition("/")[0] if place.startswith(("//", "http")) else ""

if host and not f".{host}".endswith(".shop.example"):
    raise SystemExit(f"sent to {place}")
