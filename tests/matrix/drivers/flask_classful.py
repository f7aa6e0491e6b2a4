"""Registers a class of views and asks for its pages."""

from __future__ import annotations


def load():
    from flask_classful import FlaskView, route  # noqa: F401


def setup(app):
    from flask_classful import FlaskView, route

    class QuotesView(FlaskView):
        def index(self):
            return "all"

        def get(self, number):
            return "quote " + number

        @route("/word/mad/")
        def mad(self):
            return "mad"

        def before_get(self, number):
            return None

        def post(self):
            return "posted"

    QuotesView.register(app)


def request(app, client, made):
    assert client.get("/quotes/").data == b"all"
    assert client.get("/quotes/3/").data == b"quote 3"
    assert client.get("/quotes/word/mad/").data == b"mad"
    assert client.post("/quotes/").data == b"posted"
