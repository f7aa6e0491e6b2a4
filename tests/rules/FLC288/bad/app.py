"""An API that takes pets."""

from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint
from marshmallow import Schema, fields

app = Flask(__name__)
app.config["API_TITLE"] = "Pets"
app.config["API_VERSION"] = "1"
app.config["OPENAPI_VERSION"] = "3.0.3"
api = Api(app)
blp = Blueprint("pets", "pets", url_prefix="/pets")


class PetSchema(Schema):
    name = fields.String()


@blp.route("/")
class Pets(MethodView):
    @blp.response(PetSchema, code=201)  # expect: FLC288
    def post(self):
        return {"name": "Ada"}


api.register_blueprint(blp)
