"""Fails where the tests do."""

import unittest

import test_app

result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromModule(test_app).run(result)

if not result.wasSuccessful():
    raise SystemExit(result.errors[0][1] if result.errors else result.failures[0][1])
