"""Sends a message with an alternative from a view into the box in memory."""

from __future__ import annotations

CONFIG = {"MAIL_BACKEND": "locmem", "MAIL_DEFAULT_SENDER": "shop@example.org"}


def load():
    from flask_mailman import EmailMessage, Mail  # noqa: F401


def setup(app):
    from flask_mailman import EmailMessage, EmailMultiAlternatives, Mail

    mail = Mail(app)

    @app.route("/send")
    def send():
        EmailMessage("Hello", "body", "shop@example.org", ["ada@example.org"]).send()
        message = EmailMultiAlternatives("Both", "body", "shop@example.org", ["ada@example.org"])
        message.attach_alternative("<b>body</b>", "text/html")
        message.send()
        return "sent"

    return mail


def request(app, client, made):
    assert client.get("/send").data == b"sent"
    assert [message.subject for message in app.extensions["mailman"].outbox] == ["Hello", "Both"]
