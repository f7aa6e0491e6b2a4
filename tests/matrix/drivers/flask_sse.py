"""A message published and streamed; the store is a stand-in, there is no server."""

from __future__ import annotations

import json

CONFIG = {"REDIS_URL": "redis://localhost"}


class Store:
    @classmethod
    def from_url(cls, url, **options):
        return cls()

    def publish(self, channel, message):
        assert json.loads(message)["data"] == {"text": "hello"}

    def pubsub(self):
        return self

    def subscribe(self, channel):
        assert channel == "sse"

    unsubscribe = subscribe

    def listen(self):
        yield {"type": "message", "data": b'{"data": {"text": "hello"}, "type": "greeting"}'}


def load():
    import flask_sse  # noqa: F401


def setup(app):
    import flask_sse

    flask_sse.StrictRedis = Store
    app.register_blueprint(flask_sse.sse, url_prefix="/stream")

    @app.route("/send")
    def send():
        flask_sse.sse.publish({"text": "hello"}, type="greeting")
        return "sent"


def request(app, client, made):
    assert client.get("/send").data == b"sent"
    answer = client.get("/stream")
    assert answer.status_code == 200, answer.status
    assert b"event:greeting" in answer.data, answer.data
