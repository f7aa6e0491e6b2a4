"""Fails where the function for a socket is not found when a client wants to speak to it."""

from app import app
from werkzeug.test import create_environ

environ = create_environ("/echo")
environ["HTTP_UPGRADE"] = "websocket"
environ["HTTP_CONNECTION"] = "Upgrade"
endpoint, _ = app.url_map.bind_to_environ(environ).match()

print("found", endpoint)
