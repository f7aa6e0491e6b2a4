"""An interface that reads the query."""

from flask import Flask
from flask_restx import Api, Resource, reqparse

app = Flask(__name__)
api = Api(app)
parser = reqparse.RequestParser()
parser.add_argument("task")  # expect: FLC559


@api.route("/tasks")
class Tasks(Resource):
    def get(self):
        return parser.parse_args()
