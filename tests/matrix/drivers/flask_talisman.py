"""Sends a visitor to HTTPS and sets the security headers, with a nonce in the template."""

from __future__ import annotations


def load():
    from flask_talisman import Talisman  # noqa: F401


def setup(app):
    import inspect

    from flask import render_template_string
    from flask_talisman import Talisman

    policy = {"default-src": "'self'", "script-src": "'self'"}
    nonce = "content_security_policy_nonce_in" in inspect.signature(Talisman.init_app).parameters
    more = {"content_security_policy_nonce_in": ["script-src"]} if nonce else {}
    talisman = Talisman(app, content_security_policy=policy, **more)

    @app.route("/page")
    def page():
        return render_template_string("{{ csp_nonce() if nonce else 'nonce' }}", nonce=nonce)

    @app.route("/framed")
    @talisman(frame_options="DENY")
    def framed():
        return "framed"

    return talisman


def request(app, client, made):
    answer = client.get("/page", base_url="http://localhost")
    assert answer.status_code in (301, 302) and answer.headers["Location"].startswith("https://")
    answer = client.get("/page", base_url="https://localhost")
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"] and answer.data
    assert "max-age" in answer.headers["Strict-Transport-Security"]
    assert client.get("/framed", base_url="https://localhost").headers["X-Frame-Options"] == "DENY"
