"""A traced request, and its span."""

from __future__ import annotations

NEEDS = ["opentelemetry-sdk", "setuptools<81; python_version < '3.12'"]


def load():
    import opentelemetry.instrumentation.flask  # noqa: F401


def setup(app):
    from opentelemetry import trace
    from opentelemetry.instrumentation.flask import FlaskInstrumentor
    from opentelemetry.sdk.trace import TracerProvider

    trace.set_tracer_provider(TracerProvider())
    made = FlaskInstrumentor()
    made.instrument_app(app)

    @app.route("/traced/<int:number>")
    def traced(number):
        return str(trace.get_current_span() is not None)

    return made


def request(app, client, made):
    assert client.get("/traced/1").data == b"True"
    assert client.get("/none").status_code == 404
