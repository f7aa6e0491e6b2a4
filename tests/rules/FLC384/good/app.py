"""An interface that takes things from a form."""

from flask import Flask
from flask_restful import Api, Resource, reqparse

app = Flask(__name__)
api = Api(app)
parser = reqparse.RequestParser()
parser.add_argument("task", location="form")


class Things(Resource):
    def post(self):
        return {"task": parser.parse_args()["task"]}


api.add_resource(Things, "/")
