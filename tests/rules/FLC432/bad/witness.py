"""Fails where somebody who asks for something fresh gets what is stored."""

from app import app

answer = app.test_client().get("/", headers={"Cache-Control": "no-cache"})

if answer.data != b"fresh":
    raise SystemExit(f"answered {answer.data}")
