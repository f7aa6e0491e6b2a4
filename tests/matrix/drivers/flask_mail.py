"""Sends a suppressed message with an attachment from a view, and records it."""

from __future__ import annotations

NEEDS = ["blinker"]
CONFIG = {"MAIL_DEFAULT_SENDER": "shop@example.org", "MAIL_SUPPRESS_SEND": True}


def load():
    from flask_mail import Mail, Message  # noqa: F401


def setup(app):
    from flask_mail import Mail, Message

    mail = Mail(app)

    @app.route("/send")
    def send():
        message = Message("Hello", recipients=["ada@example.org"], body="text", html="<b>text</b>")
        message.attach("a.txt", "text/plain", b"attached")
        mail.send(message)
        return message.as_string()

    return mail


def request(app, client, made):
    with app.app_context(), made.record_messages() as outbox:
        assert b"ada@example.org" in client.get("/send").data
    assert outbox[0].subject == "Hello"
