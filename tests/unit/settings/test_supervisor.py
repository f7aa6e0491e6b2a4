from __future__ import annotations

from collections.abc import Callable

from flaskcompat.model.usage import UNKNOWN

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_nothing(read: Read) -> None:
    assert read("supervisord.conf", "[supervisord]\n; command=gunicorn a:b\nnodaemon=true\n") == []


def test_a_program(read: Read) -> None:
    text = """\
[program:web]
command = /srv/bin/gunicorn -k gevent ; the workers
    --threads 4
    app:app
environment = FLASK_ENV="production",
    B='x,y',C=%(ENV_C)s
"""
    assert read("supervisord.conf", text) == [
        ("gunicorn", "worker_class", "gevent", 2),
        ("gunicorn", "threads", 4, 3),
        ("gunicorn", "app", "app:app", 4),
        ("environment", "FLASK_ENV", "production", 5),
        ("environment", "B", "x,y", 6),
        ("environment", "C", UNKNOWN, 6),
    ]
