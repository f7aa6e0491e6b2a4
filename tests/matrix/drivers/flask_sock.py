"""A view for web sockets that greets over the socket of a server."""

from __future__ import annotations

import contextlib
import socket

HEADERS = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


def load():
    import flask_sock  # noqa: F401


def setup(app):
    from flask_sock import Sock

    made = Sock(app)

    @made.route("/greet")
    def greet(ws):
        ws.send("hello")

    return made


def request(app, client, made):
    server, browser = socket.socketpair()
    with app.test_request_context("/greet", headers=HEADERS) as context:
        environ = dict(context.request.environ)
    environ["werkzeug.socket"] = server
    # Newer releases end a request that has become a socket with this exception, as its server expects.
    with contextlib.suppress(ConnectionError):
        app.wsgi_app(environ, lambda status, headers, error=None: None)
    browser.settimeout(5)
    text = b""
    while b"hello" not in text:
        more = browser.recv(4096)
        assert more, text
        text += more
    assert text.startswith(b"HTTP/1.1 101"), text
