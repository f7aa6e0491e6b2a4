"""Fails where the function for a socket is not called when a client wants to speak to it."""

from app import app, called
from werkzeug.test import create_environ

environ = create_environ("/echo")
environ["HTTP_UPGRADE"] = "websocket"
environ["HTTP_CONNECTION"] = "Upgrade"
environ["wsgi.websocket"] = object()
app.wsgi_app(environ, lambda status, headers, exc_info=None: None)

if not called:
    raise SystemExit("the function was not called")
