"""A view for web sockets, as its server calls it."""

from __future__ import annotations

HEADERS = {"Connection": "Upgrade", "Upgrade": "websocket"}


class Socket:
    sent = ""

    def send(self, text):
        self.sent = text


def load():
    import flask_sockets  # noqa: F401


def setup(app):
    from flask_sockets import Sockets

    made = Sockets(app)

    @made.route("/greet")
    def greet(ws):
        ws.send("hello")

    return made


def request(app, client, made):
    with app.test_request_context("/greet", headers=HEADERS) as context:
        environ = dict(context.request.environ)
    environ["wsgi.websocket"] = ws = Socket()
    app.wsgi_app(environ, lambda status, headers, error=None: None)
    assert ws.sent == "hello"
