from __future__ import annotations

from collections.abc import Callable

from flaskcompat.settings.fly_toml import parse

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_nothing(read: Read) -> None:
    assert read("fly.toml", "app = 'x'\nenv = 1\n[processes]\nweb = 1\n") == []


def test_environment_and_processes(read: Read) -> None:
    text = "[env]\nFLASK_ENV = 'production'\nPORT = 80\nON = true\n[processes]\nweb = 'gunicorn a:b'\n"
    assert read("fly.toml", text) == [
        ("environment", "FLASK_ENV", "production", 2),
        ("environment", "PORT", "80", 3),
        ("environment", "ON", "true", 4),
        ("gunicorn", "app", "a:b", 6),
    ]


def test_what_is_no_toml_is_a_problem() -> None:
    settings, problems = parse("[env]\nA = \n", "fly.toml")
    assert settings == ()
    assert [(problem.path, problem.line) for problem in problems] == [("fly.toml", 2)]
