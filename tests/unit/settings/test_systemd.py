from __future__ import annotations

from collections.abc import Callable

from flaskcompat.model.usage import UNKNOWN

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_nothing(read: Read) -> None:
    text = "[Unit]\nDescription=gunicorn -k gevent\n# ExecStart=gunicorn a:b\nExecStop=gunicorn a:b\n"
    assert read("web.service", text) == []


def test_environment(read: Read) -> None:
    text = '[Service]\nEnvironment="A=x y" B=$1\nEnvironment=C=%h/c D\nEnvironmentFile=/etc/default/web\n'
    assert read("web.service", text) == [
        ("environment", "A", "x y", 2),
        ("environment", "B", "$1", 2),
        ("environment", "C", UNKNOWN, 3),
    ]


def test_a_command_over_several_lines(read: Read) -> None:
    text = """\
[Service]
Environment=WORKER=gevent
ExecStart=-/srv/bin/gunicorn \\
    # comments are left out
    -k ${WORKER} \\
    -b unix:%t/web.sock app:app
"""
    assert read("web.service", text)[1:] == [
        ("gunicorn", "worker_class", "gevent", 5),
        ("gunicorn", "bind", UNKNOWN, 6),
        ("gunicorn", "app", "app:app", 6),
    ]
