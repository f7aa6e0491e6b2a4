"""Fails where the application cannot be made or a page that is not there is not answered with 404 as JSON."""

import json

from app import app

answer = app.test_client().get("/nowhere")

if answer.status_code != 404 or "message" not in json.loads(answer.get_data(as_text=True)):
    raise SystemExit(f"answered {answer.status_code}")
