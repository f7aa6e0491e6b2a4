"""Fails where the limit on the parts of a form is not the one that the application sets."""

from app import app

form = {"data": {f"part{number}": "x" for number in range(1_500)}, "content_type": "multipart/form-data"}
answer = app.test_client().post("/", **form)

if answer.status_code != 200:
    raise SystemExit(f"1500 parts were answered with {answer.status_code}")
