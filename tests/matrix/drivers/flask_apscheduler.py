"""Starts a scheduler that is paused, adds a job, and asks its API for it."""

from __future__ import annotations

import json

CONFIG = {"SCHEDULER_API_ENABLED": True, "SCHEDULER_TIMEZONE": "UTC"}


def load():
    from flask_apscheduler import APScheduler  # noqa: F401


def setup(app):
    from flask_apscheduler import APScheduler

    scheduler = APScheduler()
    scheduler.init_app(app)
    scheduler.add_job(id="tidy", func=print, trigger="interval", hours=3)
    scheduler.start(paused=True)
    return scheduler


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    assert told(client.get("/scheduler"))["running"] is True
    assert told(client.get("/scheduler/jobs"))[0]["id"] == "tidy"
    assert client.delete("/scheduler/jobs/tidy").status_code == 204
    made.shutdown(wait=False)
