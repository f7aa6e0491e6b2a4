"""Documents a view by its docstring: the document and the page of Swagger UI."""

from __future__ import annotations


def load():
    from flasgger import Swagger  # noqa: F401


def setup(app):
    from flasgger import Swagger, swag_from
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

    @app.route("/shape")
    @swag_from({"responses": {200: {"description": "a shape"}}})
    def shape():
        return "round"

    return swagger


def request(app, client, made):
    assert client.get("/colors/rgb/").get_json() == {"rgb": ["red"]}
    paths = client.get("/apispec_1.json").get_json()["paths"]
    assert "/colors/{palette}/" in paths and "/shape" in paths
    assert client.get("/apidocs/").status_code == 200
