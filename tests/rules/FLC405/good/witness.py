"""Fails where the test fails."""

from test_app import test_index

test_index()
