"""Makes an API and asks for its home; the client of MongoDB stays lazy."""

from __future__ import annotations

import json


def load():
    from eve import Eve  # noqa: F401


def setup(app):
    from eve import Eve

    domain = {"people": {"schema": {"name": {"type": "string", "required": True}}}}
    settings = {"DOMAIN": domain, "MONGO_DBNAME": "shop", "MONGO_OPTIONS": {"connect": False}}
    settings["RESOURCE_METHODS"] = ["GET", "POST"]
    return Eve(settings=settings)


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    answer = made.test_client().get("/", headers={"Accept": "application/json"})
    assert told(answer)["_links"]["child"][0]["href"] == "people"
    assert made.test_client().get("/animals").status_code == 404
