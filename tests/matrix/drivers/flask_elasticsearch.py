"""The client of a context, as far as it goes without a server."""

from __future__ import annotations

CONFIG = {"ELASTICSEARCH_HOST": "localhost:9200"}


def load():
    import flask_elasticsearch  # noqa: F401


def setup(app):
    from flask_elasticsearch import FlaskElasticsearch

    made = FlaskElasticsearch(app)
    app.add_url_rule("/client", "client", lambda: str(callable(made.search)))
    return made


def request(app, client, made):
    assert client.get("/client").data == b"True"
