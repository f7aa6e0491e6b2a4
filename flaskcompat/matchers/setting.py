"""`setting`: configuration sets or reads a key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from flaskcompat.matchers import Condition
from flaskcompat.matchers.apart import is_apart, is_for_development
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.matchers.values import compile_value
from flaskcompat.model.match import Match
from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `setting` with everything that docs/rule-language.md lists below it."""
    keys = _listed(data["setting"])
    space = data.get("space", "flask")
    access = frozenset(_listed(data.get("access", "set")))
    attribute = "attribute" in access
    types = frozenset(_listed(data["type"])) if "type" in data else None
    sources = frozenset(_listed(data["source"])) if "source" in data else None
    value = compile_value(data["value"]) if "value" in data else None
    owner = compile_value({"matches": data["owner"]}) if "owner" in data else None
    tests, production = data.get("tests"), data.get("production", False)

    def fits(setting: Setting) -> bool:
        return (
            setting.access in access
            and (types is None or setting.type in types)
            and (sources is None or setting.source in sources)
            and (owner is None or owner(setting.owner))
            and (value is None or value(setting.value))
        )

    def is_meant(setting: Setting, folder: str) -> bool:
        if production and is_for_development(setting.path, folder, setting.owner):
            return False
        return tests is None or is_apart(setting.path, folder) is tests

    def match(facts: Facts) -> tuple[Match, ...]:
        code = facts.code
        return code.once(
            match,
            lambda: (
                tuple(
                    _evidence(setting)
                    for key in keys
                    for setting in _of_key(code, space, key)
                    if fits(setting) and is_meant(setting, code.folder)
                )
                + (_asked(keys, space, code, is_meant) if attribute else ())
            ),
        )

    return match


def _of_key(code: Code, space: str, key: str) -> Iterable[Setting]:
    """The settings of a key, and of `*_ENV` those of all keys that end in `_ENV`."""
    if not key.startswith("*"):
        return code.settings.get((space, key), ())
    return (
        setting
        for (other, name), settings in code.settings.items()
        if other == space and name.endswith(key[1:])
        for setting in settings
    )


def _asked(
    keys: list[str], space: str, code: Code, is_meant: Callable[[Setting, str], bool]
) -> tuple[Match, ...]:
    """Places where code asks some object for an attribute named as the key, and does not set the key."""
    return tuple(
        _evidence(setting)
        for key in keys
        for path, line in sorted(code.mentions(f".{key}") - _places(code, space, key))
        if is_meant(
            setting := Setting(key, UNKNOWN, "unknown", space, path, line, access="attribute"), code.folder
        )
    )


def _places(code: Code, space: str, key: str) -> set[tuple[str, int]]:
    return {(one.path, one.line) for one in code.settings.get((space, key), ()) if one.access == "set"}


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _evidence(setting: Setting) -> Match:
    shown = "a value that is not a literal" if setting.value is UNKNOWN else repr(setting.value)
    return Match(
        path=setting.path,
        line=setting.line,
        column=setting.column,
        values=(("setting", setting.key), ("value", shown), ("space", setting.space)),
        label=f"{setting.key} is set here" if setting.access == "set" else f"{setting.key} is read here",
    )
