"""Fails where the interface to the jobs does not answer."""

from app import app, scheduler

scheduler.start()
answer = app.test_client().get("/scheduler")
scheduler.shutdown()

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
