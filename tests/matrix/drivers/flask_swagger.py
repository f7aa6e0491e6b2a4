"""The specification of a documented view."""

from __future__ import annotations


def load():
    import flask_swagger  # noqa: F401


def setup(app):
    from flask import jsonify
    from flask_swagger import swagger

    @app.route("/user", methods=["POST"])
    def user():
        """
        Create a user
        ---
        tags:
          - users
        responses:
          201:
            description: made
        """
        return "made"

    app.add_url_rule("/spec", "spec", lambda: jsonify(swagger(app)))


def request(app, client, made):
    page = client.get("/spec")
    assert page.status_code == 200, page.status
    assert b"Create a user" in page.data
