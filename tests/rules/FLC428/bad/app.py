"""An application that shows the page of any path."""

from flask import Flask
from werkzeug.routing import BaseConverter


class Everything(BaseConverter):
    regex = ".*?"  # expect: FLC428


app = Flask(__name__)
app.url_map.converters["everything"] = Everything


@app.route("/pages/<everything:path>/edit")
def edit(path):
    return path
