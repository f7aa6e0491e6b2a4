"""Fails where the Host header of a client decides where people are sent to."""

from app import app, appbuilder

with app.app_context():
    role = appbuilder.sm.find_role("Admin")
    appbuilder.sm.add_user("ada", "Ada", "L", "ada@example.org", role, password="a password")

client = app.test_client()
page = client.get("/login/", base_url="http://evil.example").get_data(as_text=True)
token = page.partition('name="csrf_token"')[2].partition('value="')[2].partition('"')[0]
person = {"username": "ada", "password": "a password", "csrf_token": token}
answer = client.post("/login/?next=http://evil.example/", data=person, base_url="http://evil.example")

if "evil.example" in answer.headers.get("Location", ""):
    raise SystemExit("sent to " + answer.headers["Location"])
