"""A view with a validated body, an error, and the document of the API."""

from __future__ import annotations

import json

NEEDS = ["pydantic"]


def load():
    import spectree  # noqa: F401


def setup(app):
    import inspect

    import pydantic
    import spectree
    from flask import jsonify, request

    try:  # 1.2 to 1.5 know only the models of pydantic 1, which pydantic 2 has as well
        from spectree._pydantic import BaseModel
    except ImportError:
        BaseModel = pydantic.BaseModel  # noqa: N806

    if not hasattr(spectree, "SpecTree"):  # the first release is empty
        return None

    class Person(BaseModel):
        name: str

    made = spectree.SpecTree("flask")
    options = {"json": Person}
    if "before" in inspect.signature(made.validate).parameters:  # from 0.2 a view may answer anything
        options["resp"] = spectree.Response(HTTP_200=Person)

    @app.route("/person", methods=["POST"])
    @made.validate(**options)
    def person():
        return jsonify(name=request.context.json.name)

    made.register(app)
    return made


def request(app, client, made):
    if made is None:
        return
    answer = client.post("/person", data=json.dumps({"name": "a"}), content_type="application/json")
    assert answer.status_code == 200, answer.data
    assert client.post("/person", data="{}", content_type="application/json").status_code in (400, 422)
    assert b"/person" in client.get("/apidoc/openapi.json").data
    assert client.get("/apidoc/swagger").status_code in (200, 308)
