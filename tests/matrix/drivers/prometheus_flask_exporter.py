"""Counted requests, and the page of metrics."""

from __future__ import annotations


def load():
    import prometheus_flask_exporter  # noqa: F401


def setup(app):
    from prometheus_flask_exporter import PrometheusMetrics

    made = PrometheusMetrics(app)
    made.info("app_info", "Application info", version="1.0.3")

    @app.route("/counted/<int:number>")
    @made.counter("counted", "Counted", labels={"status": lambda answer: answer.status_code})
    def counted(number):
        return str(number)

    return made


def request(app, client, made):
    assert client.get("/counted/1").data == b"1"
    page = client.get("/metrics")
    assert page.status_code == 200, page.status
    assert b"flask_http_request_duration_seconds" in page.data
    assert b"counted" in page.data
