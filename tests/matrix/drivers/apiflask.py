"""Serves a resource with checked input, schemas for the output, errors, and the OpenAPI document."""

from __future__ import annotations


def load():
    from apiflask import APIFlask  # noqa: F401


def setup(app):
    import apiflask
    import flask

    try:
        from apiflask import Schema
        from apiflask.fields import Integer, String
    except ImportError:  # the first releases have no names of their own for these
        from marshmallow import Schema
        from marshmallow.fields import Integer, String

    if not issubclass(apiflask.APIFlask, flask.Flask):  # 0.1.0 is a stub that takes the application
        apiflask.APIFlask(app)
        return None
    __import__(app.import_name)  # its documentation is looked up among the imported modules
    mine = apiflask.APIFlask(app.import_name)
    mine.config.update(TESTING=True, SECRET_KEY="secret")
    takes = getattr(mine, "input", None) or apiflask.input
    gives = getattr(mine, "output", None) or apiflask.output

    class PetIn(Schema):
        name = String(required=True)

    class PetOut(Schema):
        id = Integer()
        name = String()

    @mine.get("/pets/<int:number>")
    @gives(PetOut)
    def pet(number):
        if number != 1:
            getattr(apiflask, "abort", flask.abort)(404, "no such pet")
        return {"id": number, "name": "Rex"}

    @mine.post("/pets")
    @takes(PetIn)
    @gives(PetOut, 201)
    def add(*data, **named):
        name = (data or list(named.values()))[0]["name"]
        return {"id": 2, "name": name}

    return mine


def request(app, client, made):
    if made is None:
        return
    client = made.test_client()
    assert client.get("/pets/1").get_json() == {"id": 1, "name": "Rex"}
    assert client.get("/pets/3").status_code == 404
    answer = client.post("/pets", json={"name": "Max"})
    assert (answer.status_code, answer.get_json()["name"]) == (201, "Max"), answer.data
    assert client.post("/pets", json={}).status_code in (400, 422)
    assert "/pets" in client.get("/openapi.json").get_json()["paths"]
    assert client.get("/docs").status_code == 200
