from flask import Flask
from flask_restful import Api, Resource, reqparse

app = Flask(__name__)
api = Api(app)

parser = reqparse.RequestParser()
parser.add_argument("n1", type=str, location=("form", "args"))


class Names(Resource):
    def post(self):
        return parser.parse_args()["n1"]


api.add_resource(Names, "/")
