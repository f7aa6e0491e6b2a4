"""Tests against a running server."""

import multiprocessing

from flask import Flask
from flask_testing import LiveServerTestCase

multiprocessing.set_start_method("fork")


class TestLive(LiveServerTestCase):
    def create_app(self):
        app = Flask(__name__)
        app.config["LIVESERVER_PORT"] = 0
        return app

    def test_answers(self):
        assert self.get_server_url()
