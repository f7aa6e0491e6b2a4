"""Fails where a test fails."""

from app import test_the_language_of_the_cookie, test_without_the_cookie

test_the_language_of_the_cookie()
test_without_the_cookie()
