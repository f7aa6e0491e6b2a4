from flask import Flask
from marshmallow import Schema, fields

app = Flask(__name__)


class Named(fields.String):
    def _add_to_schema(self, field_name, schema):
        self._bind_to_schema(field_name, schema)

    def _bind_to_schema(self, field_name, schema):
        self.label = field_name.title()


class BookSchema(Schema):
    title = Named()


@app.route("/")
def index():
    return BookSchema().fields["title"].label
