"""Fails where gunicorn cannot be imported."""

import gunicorn.app.wsgiapp
from app import app

assert gunicorn is not None
assert app.test_client().get("/").data == b"hello"
