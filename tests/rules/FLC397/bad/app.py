from flask import Flask
from marshmallow import Schema, fields

app = Flask(__name__)


class BookSchema(Schema):
    title = fields.String()

    def get_attribute(self, attr, obj, default):  # expect: FLC397
        return obj.get(attr, default)


@app.route("/")
def index():
    made = BookSchema().dump({"title": "Dune"})
    return getattr(made, "data", made)["title"]
