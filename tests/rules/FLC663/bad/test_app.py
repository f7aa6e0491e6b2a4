"""The tests of the page."""

import unittest

from app import app, db


class PageTest(unittest.TestCase):
    def setUp(self):
        db.create_all()  # expect: FLC663

    def test_page(self):
        self.assertEqual(app.test_client().get("/").get_data(as_text=True), "Hello to 0")
