"""An application that lists pets of a kind."""

from flask import Flask
from flask_apispec import use_kwargs
from marshmallow import fields

app = Flask(__name__)


@app.route("/")
@use_kwargs({"kind": fields.Str()})  # expect: FLC226
def pets(**arguments):
    return "Hello"
