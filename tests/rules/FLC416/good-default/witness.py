"""Fails where the page is not found."""

from app import app

answer = app.test_client().get("/shelf", base_url="http://shop.example")

if answer.data != b"Shelf":
    raise SystemExit(f"answered {answer.status_code} {answer.data!r}")
