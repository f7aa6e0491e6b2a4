"""Fails where the application cannot answer a request from a WSGI server."""

import io

from app import app

environ = {
    "REQUEST_METHOD": "GET",
    "SCRIPT_NAME": "",
    "PATH_INFO": "/",
    "QUERY_STRING": "",
    "SERVER_NAME": "localhost",
    "SERVER_PORT": "80",
    "SERVER_PROTOCOL": "HTTP/1.1",
    "wsgi.version": (1, 0),
    "wsgi.url_scheme": "http",
    "wsgi.input": io.BytesIO(),
    "wsgi.errors": io.StringIO(),
    "wsgi.multithread": False,
    "wsgi.multiprocess": False,
    "wsgi.run_once": False,
}
statuses = []
body = b"".join(app(environ, lambda status, headers, exc_info=None: statuses.append(status)))

if statuses != ["200 OK"] or b'"Hello"' not in body:
    raise SystemExit(f"answered {statuses} {body!r}")
