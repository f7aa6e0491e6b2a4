"""Fails where a token that is sent is not found."""

from app import app

answer = app.test_client().get("/", headers={"Authorization": "Bearer abc"})

if answer.get_data(as_text=True) != "abc":
    raise SystemExit(f"answered {answer.status_code}")
