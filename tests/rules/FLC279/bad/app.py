from flask import Flask
from marshmallow import Schema, fields

app = Flask(__name__)


class Person(Schema):
    name = fields.String()
    age = fields.Number()  # expect: FLC279
    parents = fields.Nested("self", many=True)  # expect: FLC279


@app.route("/")
def person():
    return Person().dump({"name": "Ann", "parents": [{"name": "Bo", "parents": []}]})
