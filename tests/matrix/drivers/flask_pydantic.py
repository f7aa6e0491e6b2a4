"""A view with a validated query and body, and an error."""

from __future__ import annotations

import json


def load():
    import flask_pydantic  # noqa: F401


def setup(app):
    import pydantic
    from flask import request
    from flask_pydantic import validate

    class Query(pydantic.BaseModel):
        age: int

    class Body(pydantic.BaseModel):
        name: str

    class Answer(pydantic.BaseModel):
        name: str
        age: int

    @app.route("/person", methods=["POST"])
    @validate(body=Body, query=Query)
    def person():
        return Answer(name=request.body_params.name, age=request.query_params.age)

    @app.route("/one")
    @validate()
    def one():
        return Answer(name="a", age=1)

    return person


def request(app, client, made):
    assert b'"age"' in client.get("/one").data
    body = json.dumps({"name": "a"})
    answer = client.post("/person?age=3", data=body, content_type="application/json")
    assert answer.status_code == 200, answer.data
    assert json.loads(answer.data.decode()) == {"name": "a", "age": 3}
    assert client.post("/person?age=x", data=body, content_type="application/json").status_code == 400
