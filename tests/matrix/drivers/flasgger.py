"""Documents a view by its docstring: the document and the page of Swagger UI."""

from __future__ import annotations

import json


def load():
    from flasgger import Swagger  # noqa: F401


def setup(app):
    from flasgger import Swagger
    from flask import jsonify

    swagger = Swagger(app)

    @app.route("/colors/<palette>/")
    def colors(palette):
        """Lists the colours of a palette.
        ---
        parameters:
          - name: palette
            in: path
            type: string
            required: true
        responses:
          200:
            description: the colours
        """
        return jsonify({palette: ["red"]})

    return swagger


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    assert told(client.get("/colors/rgb/")) == {"rgb": ["red"]}
    paths = told(client.get("/apispec_1.json"))["paths"]
    assert "/colors/{palette}/" in paths
    assert client.get("/apidocs/").status_code == 200
