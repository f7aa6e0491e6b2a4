"""Makes the client of a server that does not answer (a closed port), so that a flag has its fallback."""

from __future__ import annotations

CONFIG = {
    "UNLEASH_URL": "http://127.0.0.1:9/api",
    "UNLEASH_APP_NAME": "smoke",
    "UNLEASH_ENVIRONMENT": "test",
    "UNLEASH_DISABLE_METRICS": True,
    "UNLEASH_DISABLE_REGISTRATION": True,
}


def load():
    from flask_unleash import Unleash  # noqa: F401


def setup(app):
    import os

    from flask_unleash import Unleash

    app.config["UNLEASH_CACHE_DIRECTORY"] = os.path.join(os.getcwd(), "flags")
    unleash = Unleash(app)

    @app.route("/flag")
    def flag():
        return str(unleash.client.is_enabled("flag"))

    return unleash


def request(app, client, made):
    assert client.get("/flag").data == b"False"
    made.client.destroy()
