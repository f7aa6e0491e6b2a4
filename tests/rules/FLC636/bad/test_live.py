"""Tests against a running server."""

from flask import Flask
from flask_testing import LiveServerTestCase


class TestLive(LiveServerTestCase):  # expect: FLC636
    def create_app(self):
        app = Flask(__name__)
        app.config["LIVESERVER_PORT"] = 0
        return app

    def test_answers(self):
        assert self.get_server_url()
