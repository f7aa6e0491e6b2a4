"""An application that only describes a number: nothing loads or dumps with the field."""

from flask import Flask
from marshmallow import fields

app = Flask(__name__)
headers = {"X-Left": fields.Number(metadata={"description": "how many are left"})}


@app.route("/")
def index():
    return {name: field.metadata["description"] for name, field in headers.items()}
