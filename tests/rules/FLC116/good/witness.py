"""Fails where the request is gone inside `with client`, although its session is needed."""

from app import test_login

test_login()
