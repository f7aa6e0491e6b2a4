"""Registers the dashboard as its README does; its pages need Redis, so none is asked for."""

from __future__ import annotations


def load():
    import rq_dashboard  # noqa: F401


def setup(app):
    import rq_dashboard

    app.config.from_object(rq_dashboard.default_settings)
    app.config["RQ_DASHBOARD_REDIS_URL"] = "redis://127.0.0.1:6379"
    connect = getattr(rq_dashboard.web, "setup_rq_connection", None)
    if connect and connect.__code__.co_argcount == 1:
        connect(app)
    app.register_blueprint(rq_dashboard.blueprint, url_prefix="/rq")


def request(app, client, made):
    assert client.get("/").data == b"index"
    assert any(rule.rule.startswith("/rq/") for rule in app.url_map.iter_rules())
