"""Refuses a post without token, takes one with the token of the page."""

from __future__ import annotations

CONFIG = {"CSRF_DISABLE": False}


def load():
    from flask_seasurf import SeaSurf  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_seasurf import SeaSurf

    csrf = SeaSurf(app)

    @app.route("/form", methods=["GET", "POST"])
    def form():
        return render_template_string("{{ csrf_token() }}")

    @csrf.exempt
    @app.route("/hook", methods=["POST"])
    def hook():
        return "hook"

    return csrf


def request(app, client, made):
    token = client.get("/form").get_data(as_text=True)
    assert token
    assert client.post("/form", data={"name": "Ada"}).status_code == 403
    assert client.post("/form", data={"_csrf_token": token}).status_code == 200
    assert client.post("/hook").data == b"hook"
