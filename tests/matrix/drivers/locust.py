"""Makes the web interface of an environment and asks for its page and its figures."""

from __future__ import annotations

import json


def load():
    from locust import User, task  # noqa: F401
    from locust.env import Environment  # noqa: F401


def setup(app):
    from locust import User, task
    from locust.env import Environment

    class Visitor(User):
        wait_time = None

        @task
        def visit(self):
            return None

    environment = Environment(user_classes=[Visitor])
    environment.create_local_runner()
    return environment.create_web_ui("127.0.0.1", 0)


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    client = made.app.test_client()
    assert client.get("/").status_code == 200
    assert "stats" in told(client.get("/stats/requests"))
    assert client.get("/stats/requests/csv").status_code == 200
