"""Catches the exception of a view and keeps the event from being sent."""

from __future__ import annotations

NEEDS = ["blinker"]


def load():
    import sentry_sdk  # noqa: F401
    from sentry_sdk.integrations.flask import FlaskIntegration  # noqa: F401


def setup(app):
    import sentry_sdk
    from sentry_sdk.integrations.flask import FlaskIntegration

    events = []

    def keep(event, *hint):
        events.append(event)

    sentry_sdk.init(dsn="http://key@127.0.0.1:9/1", integrations=[FlaskIntegration()], before_send=keep)

    @app.route("/fail")
    def fail():
        raise ArithmeticError("on purpose")

    return events


def request(app, client, made):
    try:
        client.get("/fail")
    except ArithmeticError:
        pass
    else:
        raise AssertionError("the exception went lost")
    from sentry_sdk.consts import VERSION

    if made or not VERSION.startswith("0."):  # the first releases have no `before_send`
        assert "ArithmeticError" in str(made[0])
