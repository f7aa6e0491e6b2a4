"""systemd units: `ExecStart=` and `Environment=` (systemd.service and systemd.exec manuals)."""

from __future__ import annotations

import re

from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.environment import variable
from flaskcompat.settings.expand import Variables
from flaskcompat.settings.ini_lines import Dialect, Entry, entries
from flaskcompat.settings.place import UNRESOLVED, Place
from flaskcompat.settings.words import split

_SPECIFIER = re.compile(r"%([A-Za-z])")


def parse(text: str, path: str) -> Parsed:
    """Turn a unit into its environment and the settings of the commands that it runs."""
    place = Place(path, 1, "systemd")
    settings: list[Setting] = []
    variables = Variables()
    for entry in entries(text, Dialect(backslash=True)):
        value = _SPECIFIER.sub(UNRESOLVED, entry.value or "").replace("%%", "%")
        if entry.key == "Environment":
            for name, assigned, line in _assignments(entry._replace(value=value)):
                variables.put(name, assigned)
                settings.extend(variable(name, assigned, place.at(line)))
        elif entry.key.startswith("ExecStart"):
            settings.extend(settings_of_text(value.lstrip("-@:+!"), place.at(entry.line), variables))
    return tuple(settings), ()


def _assignments(entry: Entry) -> list[tuple[str, str, int]]:
    literal = (entry.value or "").replace("$", "\\$")
    words = [word for command in split(literal, entry.line).commands for word in command]
    pairs = [(word.text.partition("="), word.line) for word in words]
    return [(name, value, line) for (name, separator, value), line in pairs if separator and name]
