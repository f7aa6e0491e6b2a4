"""Fails where the test does."""

from test_page import test_index

test_index()
