"""An interface with a page of things."""

from flask import Flask
from flask_restful import Api, Resource, reqparse

app = Flask(__name__)
api = Api(app)


class Things(Resource):
    def get(self):
        parser = reqparse.RequestParser()
        parser.add_argument("page", type=int, default=1)  # expect: FLC418
        return {"page": parser.parse_args()["page"]}


api.add_resource(Things, "/")
