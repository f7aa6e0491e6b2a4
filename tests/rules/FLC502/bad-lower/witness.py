"""Fails where the limit on form fields is not the one that the application sets."""

from app import app

form = {"data": {"text": "x" * 2000}, "content_type": "multipart/form-data"}
answer = app.test_client().post("/", **form)

if answer.status_code != 413:
    raise SystemExit(f"a field above the limit was answered with {answer.status_code}")
