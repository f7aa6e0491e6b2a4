"""supervisord: `command=` and `environment=` of its programs (supervisor's configuration manual)."""

from __future__ import annotations

import re

from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.environment import variable
from flaskcompat.settings.ini_lines import Dialect, Entry, entries
from flaskcompat.settings.place import UNRESOLVED, Place

_EXPANSION = re.compile(r"%\([^)]{0,200}\)[sd]")
_PAIR = re.compile(r"(?<!\w)([A-Za-z_]\w*)\s*=\s*(\"[^\"]*\"|'[^']*'|[^,\"']*)")


def parse(text: str, path: str) -> Parsed:
    """Turn a supervisord configuration into its environments and the settings of its commands."""
    place = Place(path, 1, "supervisor")
    settings: list[Setting] = []
    for entry in entries(text, Dialect(indent=True, inline_comment=" ;")):
        here = place.at(entry.line)
        value = _EXPANSION.sub(UNRESOLVED, entry.value or "").replace("%%", "%")
        if entry.key == "environment":
            settings.extend(_environment(entry._replace(value=value), here))
        elif entry.key == "command":
            settings.extend(settings_of_text(value.replace("\n", " \\\n"), here))
    return tuple(settings), ()


def _environment(entry: Entry, place: Place) -> list[Setting]:
    """The `A="1",B='2'` pairs of an `environment=`, which may go over several lines."""
    value = entry.value or ""
    return [
        setting
        for pair in _PAIR.finditer(value)
        for setting in variable(
            pair[1], pair[2].strip().strip("\"'"), place.at(entry.line + value.count("\n", 0, pair.start(1)))
        )
    ]
