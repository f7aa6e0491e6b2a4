"""What a visitor reads."""

import unittest

from app import app


class Tests(unittest.TestCase):
    def setUp(self):
        self.client = app.test_client()

    def test_hello(self):
        response = self.client.get("/")
        assert "hello" in response.text and b"hello" in response.data
        self.assertIn(b"you", response.data)
