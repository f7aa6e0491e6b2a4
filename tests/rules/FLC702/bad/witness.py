"""Fails where one of several requests at once does."""

from app import app, eventlet


def status():
    return app.test_client().get("/").status_code


threads = [eventlet.spawn(status) for _ in range(4)]
answers = [thread.wait() for thread in threads]

if answers != [200] * 4:
    raise SystemExit(f"answered {answers}")
