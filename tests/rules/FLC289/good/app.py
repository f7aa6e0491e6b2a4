"""An application whose items tell where they are."""

from flask import Flask
from flask_marshmallow import Marshmallow

app = Flask(__name__)
ma = Marshmallow(app)


class ItemSchema(ma.Schema):
    url = ma.URLFor("item", values={"id": "<id>"}, dump_only=True)


@app.route("/items/<int:id>")
def item(id):
    return ItemSchema().dump({"id": id})
