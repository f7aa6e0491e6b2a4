"""Runs a small test file that uses the fixtures `client`, `accept_json`, `config` and `response.json`."""

from __future__ import annotations

import os

TESTS = """
import pytest
from flask import Flask, jsonify, url_for


@pytest.fixture
def app():
    app = Flask("tested")
    app.add_url_rule("/ping", "ping", lambda: jsonify(ping="pong"))
    return app


def test_ping(client, accept_json):
    answer = client.get(url_for("ping"), headers=accept_json)
    assert answer.status_code == 200
    assert answer.json == {"ping": "pong"}


def test_config(config):
    assert not config["DEBUG"]


@pytest.mark.usefixtures("client_class")
class TestClass:
    def test_ping(self):
        assert self.client.get("/ping").status_code == 200
"""


def load():
    import pytest  # noqa: F401
    import pytest_flask.plugin  # noqa: F401


def setup(app):
    with open("test_ping.py", "w") as file:
        file.write(TESTS)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"


def request(app, client, made):
    import contextlib
    import io

    import pytest

    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        options = ["-q", "--rootdir", os.getcwd(), "-p", "pytest_flask.plugin", "-p", "no:cacheprovider"]
        status = pytest.main([*options, "-c", os.devnull, "test_ping.py"])
    errors = [line for line in told.getvalue().splitlines() if line.startswith(("E ", "ERROR", "FAILED"))]
    assert int(status) == 0, errors or told.getvalue()
