"""tox and pytest: the environment variables that their INI files set for test runs.

tox `set_env` (once `setenv`) and the `env` of the pytest-env plugin are lists of `NAME=value` lines.
"""

from __future__ import annotations

from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.environment import variable
from flaskcompat.settings.ini_lines import Dialect, Entry, entries
from flaskcompat.settings.place import UNRESOLVED, Place

_KEYS = frozenset({"setenv", "set_env", "env"})


def parse(text: str, path: str) -> Parsed:
    """Turn `tox.ini` or `pytest.ini` into environment settings."""
    place = Place(path, 1, "tox")
    found: list[Setting] = []
    for entry in entries(text, Dialect(indent=True)):
        if entry.key in _KEYS:
            found.extend(_variables(entry, place))
    return tuple(found), ()


def _variables(entry: Entry, place: Place) -> list[Setting]:
    found: list[Setting] = []
    for offset, content in enumerate((entry.value or "").split("\n")):
        name, separator, value = content.partition("=")
        # tox limits a line to some environments (`py311: NAME=1`), pytest-env marks it (`D:NAME=1`).
        name = name.rpartition(":")[2].strip()
        if separator and name.isidentifier():
            known = UNRESOLVED if "{" in value else value.strip()
            found.extend(variable(name, known, place.at(entry.line + offset)))
    return found
