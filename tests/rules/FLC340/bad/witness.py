"""Fails where the test fails."""

from app import test_the_page

test_the_page()
