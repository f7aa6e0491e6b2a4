"""A method called over JSON-RPC, and one that is not there."""

from __future__ import annotations

import json


def load():
    import flask_jsonrpc  # noqa: F401


def setup(app):
    from flask_jsonrpc import JSONRPC

    made = JSONRPC(app, "/api", enable_web_browsable_api=True)

    def hello(name):
        return "hello " + name

    # The annotations of this module are texts, the decorator wants classes.
    hello.__annotations__ = {"name": str, "return": str}
    made.method("App.hello")(hello)
    return made


def request(app, client, made):
    def call(method):
        body = {"jsonrpc": "2.0", "method": method, "params": {"name": "a"}, "id": "1"}
        return client.post("/api", data=json.dumps(body), content_type="application/json")

    assert json.loads(call("App.hello").data.decode())["result"] == "hello a"
    assert b"error" in call("App.none").data
