"""Fails where a visit is not counted."""

from app import app

answer = app.test_client().get("/").get_data(as_text=True)

if answer != "1":
    raise SystemExit(f"counted {answer}")
