from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.uwsgi import parse

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("uwsgi.ini", "[app]\ngevent = 100\n"),
        ("uwsgi.ini", "; gevent = 100\n"),
        ("uwsgi.ini", "gevent = 100\n"),
        ("uwsgi.json", "[]"),
        ("uwsgi.json", '{"app": {"gevent": 100}}'),
        ("uwsgi.yml", "uwsgi:\n"),
        ("uwsgi.xml", "<uwsgi></uwsgi>"),
    ],
)
def test_these_set_nothing(path: str, text: str, read: Read) -> None:
    assert read(path, text) == []


def test_ini(read: Read) -> None:
    text = "[uwsgi]\nmaster\ngevent = 100\nlazy = true\nenv = A=1\nenv = B=2\nx = $(X)\nlazy-apps=0\n"
    assert read("uwsgi.ini", text) == [
        ("uwsgi", "master", True, 2),
        ("uwsgi", "gevent", 100, 3),
        ("uwsgi", "lazy", True, 4),
        ("uwsgi", "env", "A=1", 5),
        ("environment", "A", "1", 5),
        ("uwsgi", "env", "B=2", 6),
        ("environment", "B", "2", 6),
        ("uwsgi", "x", UNKNOWN, 7),
        ("uwsgi", "lazy-apps", False, 8),
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("uwsgi.json", '{\n\t"uwsgi": {"gevent": 100, "master": true, "plugin": ["a", "b"]}\n}'),
        ("uwsgi.yaml", "uwsgi:\n  gevent: 100\n  master: true\n  plugin: [a, b]\n"),
        (
            "uwsgi.xml",
            "<uwsgi>\n<gevent>100</gevent><master/>\n<plugin> a </plugin><plugin>b</plugin></uwsgi>",
        ),
    ],
)
def test_other_spellings(path: str, text: str, read: Read) -> None:
    assert [(key, value) for _, key, value, _ in read(path, text)] == [
        ("gevent", 100),
        ("master", True),
        ("plugins", "a"),
        ("plugins", "b"),
    ]


@pytest.mark.parametrize("path", ["uwsgi.json", "uwsgi.yml"])
def test_a_file_that_cannot_be_read_is_a_problem(path: str) -> None:
    settings, problems = parse("{a: [", path)
    assert settings == ()
    assert [problem.path for problem in problems] == [path]
