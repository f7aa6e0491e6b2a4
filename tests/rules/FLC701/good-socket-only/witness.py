"""Fails where one of several requests at once does."""

import signal

signal.alarm(20)

import gevent

from app import app


def status():
    return app.test_client().get("/").status_code


greenlets = [gevent.spawn(status) for _ in range(4)]
gevent.joinall(greenlets)
answers = [greenlet.value for greenlet in greenlets]

if answers != [200] * 4:
    raise SystemExit(f"answered {answers}")
