"""Fails where the view cannot run in the main thread, as in a worker of Gunicorn."""

import app

app.app.testing = True
assert app.app.test_client().get("/").text == "done"
