"""What a visitor reads."""

import unittest

from app import app


class Tests(unittest.TestCase):
    def setUp(self):
        self.client = app.test_client()

    def test_hello(self):
        response = self.client.get("/")
        assert "hello" in response.data  # expect: FLC654
        self.assertIn("you", response.data)  # expect: FLC654
