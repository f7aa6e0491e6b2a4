from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.matrix.runner import Server, drivers, needs_of
from tests.matrix.tools import Tools

FLASK = """
class Response:
    data, status_code = b"index", 200

class Client:
    def get(self, path):
        return Response()

class Flask:
    def __init__(self, name, **options):
        self.config = {}

    def add_url_rule(self, *rule):
        pass

    def test_client(self):
        return Client()
"""
SHOP = "class Shop:\n    def __init__(self, app):\n        app.before_first_request(0)\n"
DRIVER = """
def load():
    import shop

def setup(app):
    import shop
    return shop.Shop(app)

def request(app, client, made):
    raise AssertionError("never reached")
"""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server of the Python that runs the tests."""
    made = Tools.__new__(Tools)
    made.cache = tmp_path
    monkeypatch.setattr(made, "python", lambda version: sys.executable, raising=False)
    server = Server(made, "3.12")
    yield server
    server.close()


def job(folder: Path, shop: str = SHOP, flask: str = FLASK) -> dict[str, Any]:
    """A driver, and a folder that holds a Flask and a shop for it."""
    site = folder / f"site-{len([*folder.iterdir()])}"
    site.mkdir()
    for path, text in ((site / "flask.py", flask), (site / "shop.py", shop), (folder / "driver.py", DRIVER)):
        path.write_text(text, encoding="utf-8")
    return {"folders": [str(site)], "driver": str(folder / "driver.py"), "trace": False}


def test_a_failure_has_its_stage_and_its_place(server: Server, tmp_path: Path) -> None:
    outcome = server.run(job(tmp_path))
    assert (outcome.stage, outcome.error, outcome.place) == ("init", "AttributeError", "shop.py:3")


def test_one_job_leaves_nothing_to_the_next(server: Server, tmp_path: Path) -> None:
    first = server.run(job(tmp_path, "import no_such_module\n"))
    assert (first.stage, first.error) == ("import", "ModuleNotFoundError")
    assert server.run(job(tmp_path, "import os\nos._exit(3)\n")).stage == "died"
    assert server.run(job(tmp_path, flask="1/0\n")).stage == "stack"
    fine = "class Shop:\n    def __init__(self, app):\n        pass\n"
    assert server.run(job(tmp_path, fine)).place.startswith("driver:")


def test_what_a_driver_needs_is_read_without_running_it() -> None:
    assert all(isinstance(needs_of(name), list) for name in drivers())
