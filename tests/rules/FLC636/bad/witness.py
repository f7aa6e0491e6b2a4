"""Fails where the server cannot be started."""

import unittest

import test_live

assert unittest.TextTestRunner().run(unittest.TestLoader().loadTestsFromModule(test_live)).wasSuccessful()
