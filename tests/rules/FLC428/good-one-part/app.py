"""An application whose converter takes no slash."""

from flask import Flask
from werkzeug.routing import BaseConverter


class Word(BaseConverter):
    regex = "[a-z]+"


class Other(BaseConverter):
    regex = "[^/]+"


app = Flask(__name__)
app.url_map.converters["word"] = Word


@app.route("/pages/a/b/<word:name>")
def edit(name):
    return name
