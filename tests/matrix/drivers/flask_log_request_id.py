"""Writes the id of the request into the records of the log."""

from __future__ import annotations


def load():
    from flask_log_request_id import RequestID, RequestIDLogFilter  # noqa: F401


def setup(app):
    import logging

    from flask_log_request_id import RequestID, RequestIDLogFilter, current_request_id

    RequestID(app)
    records = []

    class Keep(logging.Handler):
        def emit(self, record):
            records.append(record.request_id)

    handler = Keep()
    handler.addFilter(RequestIDLogFilter())
    logger = logging.getLogger("smoke.request_id")
    logger.addHandler(handler)

    @app.route("/logged")
    def logged():
        logger.warning("logged")
        return current_request_id()

    return records


def request(app, client, made):
    answer = client.get("/logged", headers={"X-Request-ID": "number7"})
    assert answer.data == b"number7" and made == ["number7"]
