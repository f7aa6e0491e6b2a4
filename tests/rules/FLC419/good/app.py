"""An application that leads to another page, and its test."""

from flask import Flask, redirect
from flask_testing import TestCase

app = Flask(__name__)


@app.route("/")
def index():
    return redirect("/page")


class TestIndex(TestCase):
    def create_app(self):
        return app

    def test_leads_to_the_page(self):
        response = self.client.get("/")
        self.assertEqual(response.location, "/page")
