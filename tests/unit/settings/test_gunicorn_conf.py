from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.gunicorn_conf import parse

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


@pytest.mark.parametrize(
    "text",
    [
        "# worker_class = 'gevent'",
        "'''worker_class = \"gevent\"'''",
        "def when_ready(server):\n    worker_class = 'gevent'\n",
        "class C:\n    worker_class = 'gevent'\n",
        "_worker_class = 'gevent'",
        "WORKER_CLASS = 'gevent'",
        "settings.worker_class = 'gevent'",
    ],
)
def test_these_set_nothing(text: str, read: Read) -> None:
    assert read("gunicorn.conf.py", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "worker_class = 'gevent'",
        "worker_class: str = 'gevent'",
        "a = worker_class = 'gevent'",
        "WORKER = 'gevent'\nworker_class = WORKER",
        "import os\nworker_class = os.environ.get('WORKER', 'gevent')",
        "from os import getenv\nworker_class = getenv('WORKER', 'gevent')",
        "if True:\n    worker_class = 'gevent'",
        "try:\n    x\nexcept Exception:\n    worker_class = 'gevent'",
    ],
)
def test_spellings_of_a_worker_class(text: str, read: Read) -> None:
    found = {key: value for _, key, value, _ in read("gunicorn.conf.py", text)}
    assert found["worker_class"] == "gevent"


@pytest.mark.parametrize(
    "value",
    ["f'{x}'", "get()", "os.environ['W']", "os.environ.get('W')", "'a' if x else 'b'", "other", "x.y"],
)
def test_what_only_running_would_tell_is_unknown(value: str, read: Read) -> None:
    assert read("gunicorn.conf.py", f"worker_class = {value}") == [("gunicorn", "worker_class", UNKNOWN, 1)]


def test_values_places_and_types() -> None:
    text = "import os\nthreads = int(os.environ.get('T', '4'))\nif 1:\n    bind = ['a', 'b']\nreload = True\n"
    settings, _ = parse(text, "gunicorn.conf.py")
    assert [(s.key, s.value, s.type, s.line, s.column) for s in settings] == [
        ("threads", 4, "int", 2, 1),
        ("bind", ("a", "b"), "list", 4, 5),
        ("reload", True, "bool", 5, 1),
    ]


def test_raw_env_sets_variables(read: Read) -> None:
    assert read("gunicorn.conf.py", "raw_env = ['FLASK_ENV=x']")[1] == ("environment", "FLASK_ENV", "x", 1)


@pytest.mark.parametrize("text", ["worker_class =", "\0", "x = " + "(" * 5000, "print 'x'", "if x:\npass"])
def test_what_is_no_python_is_a_problem(text: str) -> None:
    settings, problems = parse(text, "gunicorn.conf.py")
    assert settings == ()
    assert [problem.path for problem in problems] == ["gunicorn.conf.py"]
