"""Views that ask for a token, except those of a list."""

from __future__ import annotations

import importlib
import importlib.util

NEEDS = ["pyjwt", "python-dateutil"]
CONFIG = {
    "WHITE_LIST_ROUTES": [("GET", "/open"), ("GET", "/")],
    "SECRET_KEY": "a secret that is long enough for anybody",
}


def module():
    here = importlib.util.find_spec("flask_jwt_router")
    named = "flask_jwt_router" if here else "flask_jwt_routes"  # the first releases
    return importlib.import_module(named)


def load():
    module()


def setup(app):
    app.add_url_rule("/open", "open", lambda: "open")
    app.add_url_rule("/closed", "closed", lambda: "closed")
    return module().JwtRoutes(app)


def request(app, client, made):
    assert client.get("/open").data == b"open"
    assert client.get("/closed").status_code == 401
