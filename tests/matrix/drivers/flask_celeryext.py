"""A task that a view calls, run at once."""

from __future__ import annotations

NEEDS = ["celery"]


def load():
    import flask_celeryext  # noqa: F401


def setup(app):
    from flask_celeryext import FlaskCeleryExt, RequestContextTask

    made = FlaskCeleryExt(app)
    made.celery.conf.update(
        task_always_eager=True, task_eager_propagates=True, result_backend="cache+memory://"
    )

    @made.celery.task
    def name():
        from flask import current_app

        return current_app.name

    @made.celery.task(base=RequestContextTask)
    def path():
        from flask import request

        return request.path

    app.add_url_rule("/name", "name", lambda: name.delay().get())
    return path


def request(app, client, made):
    assert client.get("/name").data.decode() == app.name
    with app.app_context():
        assert made.delay().get() == "/"
