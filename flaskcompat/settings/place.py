"""Where a setting stands, and what its value is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN

FLASK = "flask"
ENVIRONMENT = "environment"
"""Spaces of keys, as in `Setting.space`; those of servers stand in `servers.json`."""

UNRESOLVED = "\0"
"""Stands in a text for what only running it would tell (`$WORKER_CLASS`, `$(nproc)`)."""

_TYPES = {bool: "bool", int: "int", float: "float", str: "str", tuple: "tuple", type(None): "none"}
_DEEPEST = 50
_FALSE = frozenset({"false", "no", "off", "0"})


class Place(NamedTuple):
    """A line of a file; `source` is the kind of file, as in `Setting.source`."""

    path: str
    line: int
    source: str

    def at(self, line: int) -> Place:
        """The same file at another line."""
        return Place(self.path, line, self.source)

    def setting(
        self,
        key: str,
        value: object,
        space: str,
        kind: str = "",
        access: Literal["set", "read", "get"] = "set",
    ) -> Setting:
        """Make a setting of this place; `kind` overrides the type that the value itself tells."""
        return Setting(
            key, value, kind or type_of(value), space, self.path, self.line, source=self.source, access=access
        )


def type_of(value: object) -> str:
    """Turn a value into the word for its type that `Setting.type` holds."""
    return _TYPES.get(type(value), "unknown")


def frozen(value: object, depth: int = 0) -> object:
    """Turn a plain value into that of a `Setting`: lists as tuples, a dict as a tuple of pairs."""
    if depth > _DEEPEST:
        return UNKNOWN
    if isinstance(value, list):
        return tuple(frozen(item, depth + 1) for item in value)
    if isinstance(value, dict):
        return tuple((str(key), frozen(item, depth + 1)) for key, item in value.items())
    return value if type(value) in _TYPES else UNKNOWN


def known_or_unknown(text: str) -> object:
    """Turn a text into itself, or into `UNKNOWN` where a part of it only shows when it runs."""
    return UNKNOWN if UNRESOLVED in text else text


def truth(text: str) -> object:
    """Turn the text of a switch into a bool, as uWSGI and most INI readers do."""
    return UNKNOWN if UNRESOLVED in text else text.strip().lower() not in _FALSE


def number(text: str) -> object:
    """Turn a text into an int where it is one; else keep it."""
    try:
        return int(text) if len(text) < 20 else text
    except ValueError:
        return known_or_unknown(text)
