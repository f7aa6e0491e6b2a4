"""A view with a validated body, an error, and the document of the API."""

from __future__ import annotations

import json

NEEDS = ["pydantic"]


def load():
    import spectree  # noqa: F401


def setup(app):
    import inspect

    import pydantic
    from spectree import Response, SpecTree

    class Person(pydantic.BaseModel):
        name: str

    made = SpecTree("flask")
    named = inspect.signature(made.validate).parameters

    @app.route("/person", methods=["POST"])
    @made.validate(**{"json" if "json" in named else "data": Person}, resp=Response(HTTP_200=Person))
    def person():
        from flask import jsonify, request

        given = getattr(request, "context", None)
        return jsonify(name=given.json.name if given else request.json_data.name)

    made.register(app)
    return made


def request(app, client, made):
    answer = client.post("/person", data=json.dumps({"name": "a"}), content_type="application/json")
    assert answer.status_code == 200, answer.data
    assert client.post("/person", data="{}", content_type="application/json").status_code in (400, 422)
    assert b"/person" in client.get("/apidoc/openapi.json").data
    assert client.get("/apidoc/swagger").status_code in (200, 308)
