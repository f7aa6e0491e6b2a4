"""A monitored view, and the login page of the dashboard."""

from __future__ import annotations

import os

NEEDS = ["setuptools<81; python_version < '3.12'"]


def load():
    import flask_monitoringdashboard  # noqa: F401


def setup(app):
    import flask_monitoringdashboard as dashboard

    dashboard.config.database_name = "sqlite:///" + os.path.join(os.getcwd(), "dashboard.db")
    app.add_url_rule("/watched", "watched", lambda: "watched")
    dashboard.bind(app)
    return dashboard


def request(app, client, made):
    assert client.get("/watched").data == b"watched"
    assert client.get("/dashboard/login").status_code == 200
    assert client.get("/dashboard/overview").status_code in (200, 302, 404)
