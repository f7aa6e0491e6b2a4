"""Fails where who signs in is sent on to another site, as a browser reads the address."""

from app import app

HOSTILE = "//////evil.example"
client = app.test_client()
page = client.get("/login", base_url="http://shop.example").get_data(as_text=True)
token = page.partition('name="csrf_token"')[2].partition('value="')[2].partition('"')[0]
person = {"email": "ada@example.org", "password": "a password", "csrf_token": token}
answer = client.post("/login", query_string={"next": HOSTILE}, data=person, base_url="http://shop.example")
place = answer.headers.get("Location", "").replace("\\", "/")
host = place.partition("//")[2].partition("/")[0] if place.startswith(("//", "http")) else ""

if host and not f".{host}".endswith(".shop.example"):
    raise SystemExit(f"sent to {place}")
