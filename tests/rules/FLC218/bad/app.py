"""An application that describes what it answers."""

from flasgger import Schema, Swagger, fields
from flask import Flask

app = Flask(__name__)
Swagger(app)


class Colour(Schema):
    name = fields.Str()  # expect: FLC218


@app.route("/")
def index():
    return "Hello"
