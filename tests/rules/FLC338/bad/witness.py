"""Fails where the test fails."""

from app import test_there_is_no_cookie

test_there_is_no_cookie()
