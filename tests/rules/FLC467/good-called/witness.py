"""Fails where the thread does not do its work."""

import threading

import app

outcome = []
threading.excepthook = lambda failure: outcome.append(failure.exc_type.__name__)
answer = app.app.test_client().get("/start")
for thread in threading.enumerate():
    if thread is not threading.current_thread():
        thread.join(10)

if answer.status_code != 200 or outcome or app.done != ["shop"]:
    raise SystemExit(f"answered {answer.status_code}, the thread: {outcome or app.done}")
