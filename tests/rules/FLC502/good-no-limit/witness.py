"""Fails where the limit on form fields is not the one that the application sets."""

from app import app

size = 1_000_000
form = {"data": {"text": "x" * size}, "content_type": "multipart/form-data"}
answer = app.test_client().post("/", **form)

if answer.status_code != 200:
    raise SystemExit(f"a field of {size} bytes was answered with {answer.status_code}")
