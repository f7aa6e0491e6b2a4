"""Fails where a failing page does not say sorry."""

from app import app

try:
    answer = app.test_client().get("/")
except LookupError as error:
    raise SystemExit("the exception went on to the server") from error

if answer.text != "Sorry":
    raise SystemExit(answer.text)
