"""Documents a view by its docstring with the plugin for Flask."""

from __future__ import annotations

import json


def load():
    from apispec import APISpec  # noqa: F401
    from apispec_webframeworks.flask import FlaskPlugin  # noqa: F401


def setup(app):
    from apispec import APISpec
    from apispec_webframeworks.flask import FlaskPlugin
    from flask import jsonify

    spec = APISpec(title="Pets", version="1.0", openapi_version="3.0.2", plugins=[FlaskPlugin()])
    add = spec.path if hasattr(spec, "path") else spec.add_path

    @app.route("/pets/<int:number>")
    def pet(number):
        """A pet.
        ---
        get:
          responses:
            200:
              description: the pet
        """
        return jsonify(number=number)

    with app.test_request_context():
        add(view=pet)

    @app.route("/spec")
    def document():
        return jsonify(spec.to_dict())

    return spec


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    assert "get" in told(client.get("/spec"))["paths"]["/pets/{number}"]
