"""Fails where the form cannot be sent."""

from app import app

client = app.test_client()
token = client.get("/login").get_data(as_text=True)
answer = client.post("/login", data={"name": "ann", "csrf_token": token})

if answer.status_code != 200 or answer.get_data(as_text=True) != "in":
    raise SystemExit(f"answered {answer.status_code}")
