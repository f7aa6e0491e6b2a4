"""Fails where the instrumentation does not take this Flask."""

from flask import Flask as own
from opentelemetry.instrumentation.flask import FlaskInstrumentor

instrumentor = FlaskInstrumentor()
instrumentor.instrument()
if not instrumentor.is_instrumented_by_opentelemetry:
    raise SystemExit(f"{own} is not traced")
