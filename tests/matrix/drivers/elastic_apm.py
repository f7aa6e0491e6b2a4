"""Notes a request and the exception of a view, with sending switched off."""

from __future__ import annotations

NEEDS = ["blinker"]
CONFIG = {
    "ELASTIC_APM": {
        "SERVICE_NAME": "smoke",
        "SERVER_URL": "http://127.0.0.1:9",
        "DISABLE_SEND": True,
        "CENTRAL_CONFIG": False,
        "CLOUD_PROVIDER": "none",
        "METRICS_INTERVAL": "0s",
        "DEBUG": True,
    }
}


def load():
    from elasticapm.contrib.flask import ElasticAPM  # noqa: F401


def setup(app):
    from elasticapm.contrib.flask import ElasticAPM

    apm = ElasticAPM(app, logging=False)

    @app.route("/fail")
    def fail():
        raise ArithmeticError("on purpose")

    @app.route("/tell")
    def tell():
        apm.capture_message("hello")
        return "told"

    return apm


def request(app, client, made):
    assert client.get("/tell").data == b"told"
    failed = False
    try:
        client.get("/fail")
    except ArithmeticError:
        failed = True
    assert failed
