"""Fails where the development server does not hand the header on that the view reads."""

import http.client
import threading

from werkzeug.serving import make_server

import app

server = make_server("127.0.0.1", 0, app.app)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = http.client.HTTPConnection("127.0.0.1", server.server_port)
client.request("GET", "/", headers={app.HEADER: "secret"})
assert client.getresponse().read() == b"secret"
