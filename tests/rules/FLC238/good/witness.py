"""Fails where the test cannot reach the interface."""

from test_app import test_hello

test_hello()
