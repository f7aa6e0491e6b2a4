"""What an application uses of Flask, one named feature a function; each makes an application of its own."""

from __future__ import annotations

import io

from run import application

FEATURES: list = []
"""The features in the order in which they run."""


class NotHereError(Exception):
    """The feature does not exist in this environment, and nothing says that it should."""


def feature(function):
    """Register a function as a feature: it raises where the feature is broken."""
    FEATURES.append(function)
    return function


def same(found, wanted):
    """Raise where the two differ."""
    if found != wanted:
        raise AssertionError(f"{found!r} != {wanted!r}")


def holds(text, part):
    """Raise where a text does not hold a part."""
    if part not in text:
        raise AssertionError(f"{part!r} not in {text!r}")


def only_since(version):
    """Raise `NotHereError` for a Flask older than the one that brought the feature."""
    from importlib.metadata import version as installed

    there, wanted = installed("flask").split("."), version.split(".")
    if [int(part) for part in there[:2]] < [int(part) for part in wanted]:
        raise NotHereError


def routed(*routes, **config):
    """An application with views: each route is a pair of rule and function, or has methods as its third."""
    app = application(**config)
    for rule, view, *methods in routes:
        app.add_url_rule(rule, view.__name__, view, methods=methods[0] if methods else None)
    return app


def call(app, path="/", method="GET", body=b"", kind="", cookie=""):
    """Call an application as a WSGI server does; the status, the headers (each name once) and the body."""
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "localhost",
        "CONTENT_LENGTH": str(len(body)),
        "CONTENT_TYPE": kind,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    if cookie:
        environ["HTTP_COOKIE"] = cookie
    told = {}

    def start(status, headers, error=None):
        told.update(status=int(status[:3]), headers=dict(headers))
        return lambda data: None

    answer = app(environ, start)
    try:
        data = b"".join(answer)
    finally:
        if hasattr(answer, "close"):
            answer.close()
    return told["status"], told["headers"], data


def multipart(name, value, filename=""):
    """The body and content type of a form with one field, or one file."""
    more = f'; filename="{filename}"\r\nContent-Type: text/plain' if filename else ""
    text = f'--B\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n{value}\r\n--B--\r\n'
    return {"body": text.encode(), "kind": "multipart/form-data; boundary=B"}


FORM = {"body": b"a=1", "kind": "application/x-www-form-urlencoded"}


@feature
def import_flask():
    import flask.json
    import flask.sessions
    import flask.signals
    import flask.templating
    import flask.testing
    import flask.views  # noqa: F401


# Whoever imports this imports the features, which register themselves; hence the place of these lines.
import features_client  # noqa: E402
import features_commands  # noqa: E402
import features_pages  # noqa: E402

__all__ = ["FEATURES", "NotHereError", "features_client", "features_commands", "features_pages"]
