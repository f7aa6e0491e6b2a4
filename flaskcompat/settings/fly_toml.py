"""`fly.toml`: the environment and the processes of a Fly.io app."""

from __future__ import annotations

from typing import Any

from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.environment import variable
from flaskcompat.settings.place import Place
from flaskcompat.text.toml_lines import TomlError, load


def parse(text: str, path: str) -> Parsed:
    """Turn `[env]` and `[processes]` into settings."""
    try:
        document = load(text)
    except TomlError as error:
        return (), (Problem(path, error.line, str(error)),)
    place = Place(path, 1, "fly.toml")
    found: list[Setting] = []
    for name, value in _table(document.data, "env").items():
        shown = str(value).lower() if isinstance(value, bool) else str(value)
        found.extend(variable(name, shown, place.at(document.line("env", name))))
    for name, value in _table(document.data, "processes").items():
        if isinstance(value, str):
            found.extend(settings_of_text(value, place.at(document.line("processes", name))))
    return tuple(found), ()


def _table(data: dict[str, Any], name: str) -> dict[str, Any]:
    value = data.get(name)
    return value if isinstance(value, dict) else {}
