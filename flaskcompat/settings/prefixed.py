"""Environment variables that the code turns into configuration (`Config.from_prefixed_env`, Flask 2.2)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.settings.known import known
from flaskcompat.settings.place import ENVIRONMENT, FLASK, frozen, type_of

_METHOD = "from_prefixed_env"


def prefixed(settings: Iterable[Setting], prefix: str = "FLASK") -> tuple[Setting, ...]:
    """Turn environment settings with a prefix into the settings of `flask` that they become.

    Flask reads values as JSON and keeps what is none as text; a double underscore reaches into a dict.
    """
    found = []
    start = f"{prefix}_"
    for setting in settings:
        if setting.space == ENVIRONMENT and setting.access == "set" and setting.key.startswith(start):
            key, _, inner = setting.key[len(start) :].partition("__")
            if key:
                value, kind = (UNKNOWN, "dict") if inner else _loaded(setting.value)
                found.append(setting._replace(key=key, value=value, type=kind, space=FLASK))
    return tuple(found)


def prefixes(usages: Sequence[Usage]) -> tuple[str, ...]:
    """The prefixes that the code passes to `from_prefixed_env`, each once."""
    names = {f"{name}.{_METHOD}" for name in known()["configurations"]}
    found: dict[str, None] = {}
    for usage in usages:
        if usage.kind == "call" and usage.name in names:
            values = dict(usage.values)
            prefix = values.get("prefix", values.get("0", "FLASK"))
            if isinstance(prefix, str):
                found[prefix] = None
    return tuple(found)


def _loaded(value: object) -> tuple[object, str]:
    if not isinstance(value, str):
        return value, type_of(value)
    try:
        loaded = json.loads(value)
    except (ValueError, RecursionError):
        return value, "str"
    if isinstance(loaded, (list, dict)):
        return frozen(loaded), type(loaded).__name__
    return loaded, type_of(loaded)
