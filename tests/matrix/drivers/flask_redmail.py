"""Sends a message from a view through an SMTP class that keeps what it gets."""

from __future__ import annotations


def load():
    from flask_redmail import RedMail  # noqa: F401


def setup(app):
    from flask_redmail import RedMail

    sent = []

    class Keep:
        def __init__(self, *args, **named):
            self.sock = True

        def send_message(self, message, *args, **named):
            sent.append(message)

        def close(self):
            self.sock = None

        login = quit = starttls = noop = lambda self, *args, **named: (250, b"")

    app.config.update(EMAIL_HOST="localhost", EMAIL_PORT=25, EMAIL_SENDER="shop@example.org")
    app.config.update(SMTP_HOST="localhost", SMTP_PORT=25)  # their names in 0.1
    email = RedMail(app)
    app.config["EMAIL_USE_STARTTLS"] = False
    told = {"subject": "Hello", "receivers": ["ada@example.org"], "html": "<b>hi</b>"}
    takes_class = "EMAIL_CLS_SMTP" in app.config
    app.config["EMAIL_CLS_SMTP"] = Keep

    @app.route("/send")
    def send():
        if takes_class:
            email.send(**told)
        else:  # it would connect
            sent.append(email._create_sender().get_message(sender="shop@example.org", **told))
        return "sent"

    return sent


def request(app, client, made):
    assert client.get("/send").data == b"sent"
    assert made[0]["Subject"] == "Hello"
