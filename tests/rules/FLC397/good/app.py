from flask import Flask
from marshmallow import Schema, fields

app = Flask(__name__)


class BookSchema(Schema):
    title = fields.String()

    def get_attribute(self, obj, attr, default):
        return obj.get(attr, default)


@app.route("/")
def index():
    made = BookSchema().dump({"title": "Dune"})
    return getattr(made, "data", made)["title"]


class PageSchema(Schema):
    number = fields.Integer()

    def get_attribute(self, attr, obj, default):
        return super().get_attribute(attr, obj, default)
