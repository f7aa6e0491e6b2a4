"""Fails where the form cannot be sent."""

import re

from app import app

client = app.test_client()
token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', client.get("/").get_data(as_text=True)).group(1)
answer = client.post("/", data={"name": "Ada", "csrf_token": token})

if answer.data != b"thanks":
    raise SystemExit(f"answered {answer.status_code}")
