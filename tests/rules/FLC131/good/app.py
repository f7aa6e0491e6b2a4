"""An interface whose arguments have a schema."""

from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint
from marshmallow import Schema, fields

app = Flask(__name__)
app.config.update(API_TITLE="Pets", API_VERSION="1", OPENAPI_VERSION="3.0.2")
api = Api(app)
blueprint = Blueprint("pets", "pets")


class Query(Schema):
    page = fields.Integer()


@blueprint.route("/")
class Pets(MethodView):
    @blueprint.arguments(Query, location="query")
    def get(self, args):
        return "Hello"


api.register_blueprint(blueprint)
