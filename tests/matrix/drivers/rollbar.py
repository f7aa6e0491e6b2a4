"""Reports the exception of a view, and keeps the report from being sent."""

from __future__ import annotations

NEEDS = ["blinker"]


def load():
    import rollbar
    import rollbar.contrib.flask  # noqa: F401


def setup(app):
    import rollbar
    import rollbar.contrib.flask
    from flask import got_request_exception

    sent = []

    def keep(payload, **more):
        sent.append(payload)
        return False

    rollbar.init("token", "test", root=app.root_path, allow_logging_basic_config=False, handler="blocking")
    rollbar.events.add_payload_handler(keep)
    got_request_exception.connect(rollbar.contrib.flask.report_exception, app)

    @app.route("/fail")
    def fail():
        raise ArithmeticError("on purpose")

    return sent


def request(app, client, made):
    failed = False
    try:
        client.get("/fail")
    except ArithmeticError:
        failed = True
    assert failed and "ArithmeticError" in str(made)
