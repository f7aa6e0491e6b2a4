from __future__ import annotations

from collections.abc import Callable

from flaskcompat.settings.procfile import parse

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_nothing(read: Read) -> None:
    assert read("Procfile", "# web: gunicorn a:b\n\nworker: celery -A gunicorn worker\n") == []


def test_processes(read: Read) -> None:
    assert read("Procfile", "\nweb: FLASK_ENV=x gunicorn app:app\r\nrelease: flask db upgrade") == [
        ("environment", "FLASK_ENV", "x", 2),
        ("gunicorn", "app", "app:app", 2),
        ("flask-cli", "command", "db", 3),
    ]


def test_other_lines_are_problems() -> None:
    settings, problems = parse("gunicorn app:app\nweb: gunicorn app:app\n", "Procfile")
    assert [(problem.path, problem.line) for problem in problems] == [("Procfile", 1)]
    assert len(settings) == 1
