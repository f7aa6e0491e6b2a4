"""An interface whose answers have a schema."""

from flask import Flask
from flask_apispec import FlaskApiSpec, marshal_with
from marshmallow import Schema, fields

app = Flask(__name__)
FlaskApiSpec(app)


class Pet(Schema):
    name = fields.String()


@app.route("/")
@marshal_with(Pet)
def index():
    return {"name": "Rex"}
