from __future__ import annotations

from collections.abc import Callable

from flaskcompat.model.usage import UNKNOWN

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_nothing(read: Read) -> None:
    assert read("Makefile", "gunicorn: app\nFLASK_ENV = x\n# export A=1\n\tpip install gunicorn\n") == []


def test_a_recipe(read: Read) -> None:
    text = (
        "export FLASK_ENV ?= development # comment\n"
        "WORKER := gevent\n"
        "run:\n"
        "\t@-gunicorn -k $(WORKER) \\\n"
        "\t  $(shell app)\n"
        "\tcd x && FLASK_DEBUG=$${D} flask run\n"
    )
    assert read("Makefile", text) == [
        ("environment", "FLASK_ENV", "development", 1),
        ("gunicorn", "worker_class", "gevent", 4),
        ("gunicorn", "app", UNKNOWN, 5),
        ("environment", "FLASK_DEBUG", UNKNOWN, 6),
        ("flask-cli", "command", "run", 6),
    ]


def test_a_file_that_ends_in_a_continuation(read: Read) -> None:
    assert read("Makefile", "run:\n\tgunicorn a:b \\\n") == [("gunicorn", "app", "a:b", 2)]
