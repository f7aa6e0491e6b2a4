from __future__ import annotations

from collections.abc import Callable

from flaskcompat.model.usage import UNKNOWN

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_nothing(read: Read) -> None:
    assert read("tox.ini", "[testenv]\ndeps = flask==2.2\ncommands = pytest\npassenv = FLASK_ENV\n") == []


def test_variables(read: Read) -> None:
    text = (
        "[testenv]\nset_env =\n    FLASK_ENV = testing\n    py311: A={envdir}\n    file|.env\nsetenv = B=1\n"
    )
    assert read("tox.ini", text) == [
        ("environment", "FLASK_ENV", "testing", 3),
        ("environment", "A", UNKNOWN, 4),
        ("environment", "B", "1", 6),
    ]


def test_pytest_env(read: Read) -> None:
    assert read("pytest.ini", "[pytest]\nenv =\n    D:FLASK_ENV=testing\n") == [
        ("environment", "FLASK_ENV", "testing", 3)
    ]
