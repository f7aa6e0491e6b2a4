"""An application whose routes say what they match."""

from flask import Flask
from werkzeug.routing import BaseConverter


class Pattern(BaseConverter):
    def __init__(self, url_map, pattern):
        super().__init__(url_map)
        self.regex = pattern


app = Flask(__name__)
app.url_map.converters["pattern"] = Pattern


@app.route("/pages/<pattern('[a-z]/[a-z]'):path>/edit")  # expect: FLC428
def edit(path):
    return path
