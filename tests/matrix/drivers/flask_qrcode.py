"""Draws a QR code in a template."""

from __future__ import annotations


def load():
    from flask_qrcode import QRcode  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_qrcode import QRcode

    codes = QRcode(app)

    @app.route("/code")
    def code():
        return render_template_string("<img src=\"{{ qrcode('word', box_size=3) }}\">")

    return codes


def request(app, client, made):
    assert b"data:image/png;base64," in client.get("/code").data
