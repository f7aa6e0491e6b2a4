"""Fails where the answer for a user takes much longer than that for nobody."""

import time

from app import app, appbuilder

with app.app_context():
    role = appbuilder.sm.find_role("Admin")
    appbuilder.sm.add_user("ada", "Ada", "L", "ada@example.org", role, password="a password")

client = app.test_client()
page = client.get("/login/").get_data(as_text=True)
token = page.partition('name="csrf_token"')[2].partition('value="')[2].partition('"')[0]


def seconds(name):
    began = time.process_time()
    for _ in range(8):
        client.post("/login/", data={"username": name, "password": "wrong", "csrf_token": token})
    return time.process_time() - began


seconds("nobody")
ratio = seconds("ada") / seconds("nobody")

if ratio > 1.6:
    raise SystemExit(f"{ratio:.1f} times as long")
