"""An application whose answers have a schema."""

from flask import Flask
from flask_accepts import responds
from marshmallow import Schema, fields

app = Flask(__name__)


class Pet(Schema):
    name = fields.String()


@app.route("/")
@responds(schema=Pet)
def index():
    return {"name": "Rex"}
