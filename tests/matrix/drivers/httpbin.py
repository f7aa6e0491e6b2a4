"""Asks the application of httpbin for what it was sent."""

from __future__ import annotations

import json


def load():
    from httpbin import app  # noqa: F401


def setup(app):
    from httpbin import app as mine

    return mine


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def sent(value):
    """What posts a value as JSON; `json=` came with Flask 1.0."""
    return {"data": json.dumps(value), "content_type": "application/json"}


def request(app, client, made):
    client = made.test_client()
    assert told(client.get("/get?a=1"))["args"] == {"a": "1"}
    assert told(client.post("/post", data={"b": "2"}))["form"] == {"b": "2"}
    assert told(client.post("/anything", **sent({"c": 3})))["json"] == {"c": 3}
    assert client.get("/basic-auth/ada/secret").status_code == 401
    assert client.get("/redirect/1").status_code == 302
    assert client.get("/").status_code == 200
