"""A resource with a model, a parser and an error, and its Swagger document."""

from __future__ import annotations


def load():
    import flask_restplus  # noqa: F401


def setup(app):
    from flask_restplus import Api, Resource, fields, reqparse

    api = Api(app, version="1.0", title="Tasks", doc="/doc/")
    space = api.namespace("tasks", description="Tasks")
    task = api.model("Task", {"id": fields.Integer(readonly=True), "name": fields.String(required=True)})
    parser = reqparse.RequestParser()
    parser.add_argument("page", type=int, default=1, location="args")

    @space.route("/<int:number>")
    class Task(Resource):
        @space.expect(parser)
        @space.marshal_with(task)
        def get(self, number):
            if number == 404:
                api.abort(404, "no such task")
            return {"id": number, "name": str(parser.parse_args()["page"])}

        @space.expect(task, validate=True)
        def put(self, number):
            return api.payload, 201

    return api


def request(app, client, made):
    assert b'"name": "7"' in client.get("/tasks/1?page=7").data.replace(b'":"', b'": "')
    assert client.get("/tasks/404").status_code == 404
    assert client.put("/tasks/1", data='{"name": "a"}', content_type="application/json").status_code == 201
    assert client.put("/tasks/1", data="{}", content_type="application/json").status_code == 400
    assert b"/tasks/{number}" in client.get("/swagger.json").data
    assert client.get("/doc/").status_code == 200
