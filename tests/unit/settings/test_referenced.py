from __future__ import annotations

import pytest

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.place import Place
from flaskcompat.settings.referenced import (
    Reference,
    referenced,
    referenced_by_environment,
    server_files,
)


def call(method: str, *values: tuple[str, object], owner: str = "flask.Flask.config") -> Usage:
    return Usage(f"{owner}.{method}", "call", "shop/app.py", 7, 1, values=values)


@pytest.mark.parametrize(
    "usage",
    [
        call("from_pyfile", ("0", UNKNOWN)),
        call("from_pyfile", ("0", "name:shop.FILE")),
        call("from_pyfile"),
        call("from_object", ("0", "config.py")),
        call("from_pyfile", ("0", "config.py"), owner="other.Config"),
        Usage("flask.Flask.config.from_pyfile", "attribute", "app.py", 1, 1),
    ],
)
def test_these_name_no_file(usage: Usage) -> None:
    assert referenced([usage]) == ()


@pytest.mark.parametrize(
    ("usage", "target", "loader"),
    [
        (call("from_pyfile", ("0", "a.cfg")), "a.cfg", "flask.Flask.config.from_pyfile"),
        (call("from_file", ("0", "a.toml"), ("load", "name:tomllib.load")), "a.toml", "tomllib.load"),
        (call("from_file", ("filename", "a.json"), ("1", "name:json.load")), "a.json", "json.load"),
        (call("from_file", ("0", "a.toml"), ("load", UNKNOWN)), "a.toml", ""),
    ],
)
def test_files_that_the_code_loads(usage: Usage, target: str, loader: str) -> None:
    assert referenced([usage]) == (Reference(target, loader, "shop/app.py", 7),)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("gunicorn -c conf/web.py a:b", [("conf/web.py", "gunicorn.conf")]),
        ("gunicorn --config=file:web.py a:b", [("web.py", "gunicorn.conf")]),
        ("gunicorn -c python:shop.web a:b", []),
        ("gunicorn -c $CONF a:b", []),
        ("gunicorn a:b", []),
        ("uwsgi --ini web.ini", [("web.ini", "uwsgi")]),
        ("uwsgi web.ini", [("web.ini", "uwsgi")]),
        ("hypercorn -c web.toml a:b", []),
    ],
)
def test_files_that_server_commands_name(command: str, expected: list[tuple[str, str]]) -> None:
    settings = settings_of_text(command, Place("run.sh", 1, "shell"))
    assert [(one.target, one.loader) for one in server_files(settings)] == expected


@pytest.mark.parametrize(
    ("key", "space", "value", "expected"),
    [
        ("APP", "environment", "prod.cfg", ["prod.cfg"]),
        ("OTHER", "environment", "prod.cfg", []),
        ("APP", "flask", "prod.cfg", []),
        ("APP", "environment", UNKNOWN, []),
        ("APP", "environment", "", []),
    ],
)
def test_files_that_the_environment_names(key: str, space: str, value: object, expected: list[str]) -> None:
    setting = Setting(key, value, "str", space, ".env", 3)
    found = referenced_by_environment([call("from_envvar", ("0", "APP"))], [setting])
    assert [(one.target, one.loader) for one in found] == [
        (target, "flask.Flask.config.from_pyfile") for target in expected
    ]
