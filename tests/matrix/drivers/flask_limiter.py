"""Limits a view to two requests a minute, and refuses the third."""

from __future__ import annotations

CONFIG = {"RATELIMIT_HEADERS_ENABLED": True}


def load():
    from flask_limiter import Limiter  # noqa: F401
    from flask_limiter.util import get_remote_address  # noqa: F401


def setup(app):
    from flask_limiter import Limiter
    from flask_limiter.util import get_remote_address

    limiter = Limiter(key_func=get_remote_address, app=app, default_limits=["200 per day"])

    @app.route("/slow")
    @limiter.limit("2 per minute")
    def slow():
        return "slow"

    return limiter


def request(app, client, made):
    first = client.get("/slow")
    assert first.data == b"slow" and first.headers["X-RateLimit-Remaining"] == "1"
    assert [client.get("/slow").status_code for _ in range(2)] == [200, 429]
