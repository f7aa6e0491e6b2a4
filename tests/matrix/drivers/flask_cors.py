"""Allows other origins on a resource of the application and on one view."""

from __future__ import annotations


def load():
    from flask_cors import CORS, cross_origin  # noqa: F401


def setup(app):
    from flask_cors import CORS, cross_origin

    CORS(app, resources={r"/api/*": {"origins": "https://example.org"}}, supports_credentials=True)

    @app.route("/api/users")
    def users():
        return "users"

    @app.route("/open", methods=["GET", "POST"])
    @cross_origin(allow_headers=["Content-Type"])
    def everyone():
        return "open"


def request(app, client, made):
    answer = client.get("/api/users", headers={"Origin": "https://example.org"})
    assert answer.headers["Access-Control-Allow-Origin"] == "https://example.org"
    asking = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    answer = client.options("/open", headers=asking)
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]
