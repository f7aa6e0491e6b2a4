"""Fails where a token of the sign-in of the REST interface is refused."""

import os

os.environ["SECRET_KEY"] = "x" * 40

from app import app, appbuilder  # noqa: E402

with app.app_context():
    sm = appbuilder.sm
    sm.add_user("ada", "Ada", "L", "ada@example.org", sm.find_role("Admin"), password="a good password")
client = app.test_client()
answer = client.post("/api/v1/security/login", json={"username": "ada", "password": "a good password", "provider": "db"})
token = answer.json["access_token"]
asked = client.get("/api/v1/greeting/hello", headers={"Authorization": f"Bearer {token}"})
if asked.status_code != 200:
    raise SystemExit(f"answered {asked.status_code}: {asked.text[:200]}")
