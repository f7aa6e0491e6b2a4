"""Fails where the test fails."""

from test_app import test_redirect

test_redirect()
