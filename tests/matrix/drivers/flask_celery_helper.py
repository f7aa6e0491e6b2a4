"""A task that a view calls, run at once."""

from __future__ import annotations

CONFIG = {
    "CELERY_BROKER_URL": "memory://",
    "CELERY_RESULT_BACKEND": "cache+memory://",
    "CELERY_TASK_LOCK_BACKEND": "",
    "CELERY_ALWAYS_EAGER": True,
}


def load():
    import flask_celery  # noqa: F401


def setup(app):
    from flask_celery import Celery

    made = Celery()
    made.init_app(app)

    @made.task()
    def add(a, b):
        return a + b

    app.add_url_rule("/add", "add", lambda: str(add.delay(1, 2).get()))
    return made


def request(app, client, made):
    assert client.get("/add").data == b"3"
