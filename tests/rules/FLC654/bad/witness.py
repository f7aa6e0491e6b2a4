"""Runs the tests of the application."""

import unittest

unittest.main("test_app")
