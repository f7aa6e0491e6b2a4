"""An interface that checks what it is sent."""

from flask import Flask
from flask_restx import Api, Resource, fields

app = Flask(__name__)
api = Api(app)
task = api.model("Task", {"title": fields.String(required=True)})


@api.route("/tasks")
class Tasks(Resource):
    @api.expect(task, validate=True)
    def post(self):
        return {"title": api.payload["title"]}, 201
