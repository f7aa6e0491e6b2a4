"""Fails where the test does."""

from test_greet import test_greet

test_greet()
