"""Serves a function by an OpenAPI document that checks its parameters."""

from __future__ import annotations

import json

NEEDS = ["connexion[flask]"]


def load():
    import connexion

    connexion.App  # noqa: B018


def setup(app):
    import connexion

    parameter = {"name": "name", "in": "path", "required": True, "type": "string"}
    answer = {"200": {"description": "words", "schema": {"type": "object"}}}
    operation = {"operationId": "greet", "parameters": [parameter], "responses": answer}
    document = {
        "swagger": "2.0",
        "info": {"title": "Greetings", "version": "1.0"},
        "produces": ["application/json"],
        "paths": {"/greet/{name}": {"get": operation}},
    }

    def greet(name):
        return {"hello": name}, 200

    mine = connexion.App("smokeapi")
    mine.add_api(document, resolver=connexion.Resolver(lambda name: greet))
    return mine


def request(app, client, made):
    test_client = getattr(made, "test_client", None) or made.app.test_client
    answer = test_client().get("/greet/Ada")
    found = json.loads(answer.get_data(as_text=True)) if hasattr(answer, "get_data") else answer.json()
    assert (answer.status_code, found) == (200, {"hello": "Ada"}), found
    assert test_client().get("/other").status_code == 404
