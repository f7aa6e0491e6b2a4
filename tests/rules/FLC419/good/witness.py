"""Fails where the test fails."""

import unittest

import app

result = unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromModule(app))

if not result.wasSuccessful():
    raise SystemExit("the test failed")
