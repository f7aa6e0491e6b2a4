from flask import Flask
from flask_restx import Api, Resource, inputs, reqparse

app = Flask(__name__)
api = Api(app)
parser = reqparse.RequestParser()
parser.add_argument("mail", type=inputs.email())


@api.route("/people")
class People(Resource):
    def get(self):
        return parser.parse_args()
