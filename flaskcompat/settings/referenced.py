"""Files that the code or a server's command line names as configuration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import Usage
from flaskcompat.settings.known import known
from flaskcompat.settings.place import ENVIRONMENT


class Reference(NamedTuple):
    """A file as written in the code, and the qualified name of what loads it (`tomllib.load`).

    `path` and `line` are the place that names it. Flask looks for it below the application's root folder.
    """

    target: str
    loader: str
    path: str
    line: int


def referenced(usages: Sequence[Usage]) -> tuple[Reference, ...]:
    """The files that `from_pyfile` and `from_file` calls name by a literal."""
    found: list[Reference] = []
    for usage in usages:
        configuration, _, method = usage.name.rpartition(".")
        if usage.kind != "call" or configuration not in known()["configurations"]:
            continue
        values = dict(usage.values)
        target = values.get("filename", values.get("0"))
        if method not in ("from_pyfile", "from_file") or not isinstance(target, str) or _is_name(target):
            continue
        loader = values.get("load", values.get("1")) if method == "from_file" else usage.name
        named = loader.removeprefix("name:") if isinstance(loader, str) else ""
        found.append(Reference(target, named, usage.path, usage.line))
    return tuple(found)


def referenced_by_environment(usages: Sequence[Usage], settings: Iterable[Setting]) -> tuple[Reference, ...]:
    """The files that variables of the environment name for `from_envvar`, read as by `from_pyfile`."""
    wanted: dict[str, str] = {}
    for usage in usages:
        configuration, _, method = usage.name.rpartition(".")
        if usage.kind == "call" and method == "from_envvar" and configuration in known()["configurations"]:
            values = dict(usage.values)
            wanted[str(values.get("variable_name", values.get("0")))] = f"{configuration}.from_pyfile"
    return tuple(
        Reference(setting.value, wanted[setting.key], setting.path, setting.line)
        for setting in settings
        if setting.space == ENVIRONMENT and setting.access == "set" and setting.key in wanted
        if isinstance(setting.value, str) and setting.value
    )


def server_files(settings: Iterable[Setting]) -> tuple[Reference, ...]:
    """The files that server commands name (`gunicorn -c conf/web.py`, `uwsgi --ini deploy.ini`).

    `loader` is the name of the source in `SOURCES` that reads it.
    """
    found: list[Reference] = []
    for setting in settings:
        value = setting.value
        if not isinstance(value, str) or setting.access != "set":
            continue
        if setting.space == "gunicorn" and setting.key == "config" and not value.startswith("python:"):
            found.append(Reference(value.removeprefix("file:"), "gunicorn.conf", setting.path, setting.line))
        elif setting.space == "uwsgi" and setting.key in ("ini", "json", "yaml", "xml", "config"):
            found.append(Reference(value, "uwsgi", setting.path, setting.line))
    return tuple(found)


def _is_name(value: str) -> bool:
    return value.startswith("name:")
