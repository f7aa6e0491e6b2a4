"""Fails where a client without a token becomes a user."""

from app import app

for headers in ({}, {"Authorization": "Bearer "}, {"Authorization": "Bearer"}):
    answer = app.test_client().get("/", headers=headers)
    if answer.status_code == 200:
        raise SystemExit(f"became {answer.text} with {headers}")
