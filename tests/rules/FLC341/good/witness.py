"""Fails where the application, run by the development server, cannot stop it."""

import threading
from urllib.request import urlopen

from app import app
from werkzeug.serving import make_server

server = make_server("127.0.0.1", 0, app)
threading.Thread(target=server.serve_forever, daemon=True).start()

with urlopen(f"http://127.0.0.1:{server.server_port}/") as answer:
    if answer.status != 200:
        raise SystemExit(f"answered {answer.status}")
