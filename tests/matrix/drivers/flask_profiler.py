"""A measured view, and the page of measurements."""

from __future__ import annotations

import base64
import os


def load():
    import flask_profiler  # noqa: F401


def setup(app):
    import flask_profiler

    app.config["flask_profiler"] = {
        "enabled": True,
        "storage": {"engine": "sqlite", "FILE": os.path.join(os.getcwd(), "profile.sqlite")},
        "basicAuth": {"enabled": True, "username": "admin", "password": "admin"},
    }
    app.add_url_rule("/measured", "measured", lambda: "measured")
    flask_profiler.init_app(app)


def request(app, client, made):
    assert client.get("/measured").data == b"measured"
    assert client.get("/flask-profiler/").status_code == 401
    word = {"Authorization": "Basic " + base64.b64encode(b"admin:admin").decode()}
    assert client.get("/flask-profiler/", headers=word).status_code == 200
    assert b"/measured" in client.get("/flask-profiler/api/measurements/", headers=word).data
