"""A page with a picture to read, and an answer that is wrong."""

from __future__ import annotations

CONFIG = {"CAPTCHA_ENABLE": True, "CAPTCHA_LENGTH": 5, "SESSION_TYPE": "filesystem", "CAPTCHA_WIDTH": 200}


def load():
    import flask_session_captcha  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_session_captcha import FlaskSessionCaptcha

    app.config["CAPTCHA_HEIGHT"] = 160
    made = FlaskSessionCaptcha(app)

    @app.route("/form", methods=["GET", "POST"])
    def form():
        return render_template_string("{{ captcha() }}") + str(made.validate())

    return made


def request(app, client, made):
    assert b"data:image/png;base64" in client.get("/form").data
    assert client.post("/form", data={"captcha": "wrong"}).data.endswith(b"False")
