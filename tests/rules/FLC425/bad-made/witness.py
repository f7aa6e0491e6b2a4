"""Fails where the test fails."""

import test_app

for name in dir(test_app):
    if name.startswith("test_"):
        getattr(test_app, name)()
