"""Fails where a request without JSON gets another answer than that of the view."""

from app import app

answer = app.test_client().post("/", data="name=Ann")

if (answer.status_code, answer.get_json(silent=True)) != (400, {"error": "no JSON"}):
    raise SystemExit(f"answered {answer.status_code}")
