"""The tests of the page."""

import unittest

from app import app, db


class PageTest(unittest.TestCase):
    def setUp(self):
        context = app.app_context()
        context.push()
        self.addCleanup(context.pop)
        db.create_all()

    def test_page(self):
        self.assertEqual(app.test_client().get("/").get_data(as_text=True), "Hello to 0")
