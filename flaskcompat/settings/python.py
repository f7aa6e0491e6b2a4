"""Configuration that the code sets and reads, from the usages that the source scanner found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.settings.constants import loaded_constants
from flaskcompat.settings.known import known
from flaskcompat.settings.place import ENVIRONMENT, FLASK, Place, type_of

Access = Literal["set", "read", "get"]
_Fact = tuple[str, object, str, Access]
"""A key, its value, the argument that holds the value (as `Usage.containers` names it), and the access."""

_METHODS: dict[str, Access] = {"setdefault": "set", "get": "get", "pop": "get"}
_FILLING = frozenset({"update", "from_mapping", "__ior__"})


def from_usages(usages: Sequence[Usage]) -> tuple[Setting, ...]:
    """Turn usages into settings: of `app.config`, of `os.environ`, and of the classes loaded from objects."""
    found = [setting for usage in usages for setting in _of_usage(usage)]
    for usage, key, value in loaded_constants(usages):
        found.extend(_settings(usage, FLASK, [(key, value, "value", "set")]))
    return tuple(found)


def _of_usage(usage: Usage) -> Iterator[Setting]:
    names = known()
    owner, _, method = usage.name.rpartition(".")
    if usage.name in names["attributes"] and usage.kind == "assign":
        value = dict(usage.values).get("value", UNKNOWN)
        yield from _settings(usage, FLASK, [(names["attributes"][usage.name], value, "value", "set")])
    elif usage.name in names["environment_get"] and usage.kind == "call":
        yield from _settings(usage, ENVIRONMENT, _first_argument(usage, "get"))
    elif usage.name in names["environment_set"] and usage.kind == "call":
        yield from _settings(usage, ENVIRONMENT, _first_argument(usage, "set"))
    elif usage.name in names["given"] and usage.kind == "call":
        for argument in names["given"][usage.name]:
            yield from _settings(usage, FLASK, _pairs(usage, argument))
    elif (space := _space(usage.name)) and usage.kind in ("setitem", "getitem"):
        yield from _settings(usage, space, _item(usage))
    elif (space := _space(owner)) and usage.kind == "call":
        facts = _mapping(usage) if method in _FILLING else _first_argument(usage, _METHODS.get(method))
        yield from _settings(usage, space, facts)


def _space(name: str) -> str:
    """The space of the keys of an object; empty for one that holds no configuration."""
    if name in known()["configurations"]:
        return FLASK
    return ENVIRONMENT if name in known()["environments"] else ""


def _item(usage: Usage) -> list[_Fact]:
    """`config["KEY"] = value` and `config["KEY"]`."""
    values = dict(usage.values)
    key = values.get("0")
    if not isinstance(key, str):
        return []
    if usage.kind == "setitem":
        return [(key, values.get("value", UNKNOWN), "value", "set")]
    return [(key, UNKNOWN, "", "read")]


def _first_argument(usage: Usage, access: Access | None) -> list[_Fact]:
    """`config.setdefault("KEY", value)` and `config.get("KEY")`; nothing for other methods."""
    values = dict(usage.values)
    key = values.get("0", values.get("key"))
    if access is None or not isinstance(key, str):
        return []
    return [(key, values.get("1", UNKNOWN) if access == "set" else UNKNOWN, "1", access)]


def _mapping(usage: Usage) -> list[_Fact]:
    """`config.update(KEY=value)`, `config.from_mapping({"KEY": value})` and `config |= {"KEY": value}`."""
    values = dict(usage.values)
    facts = _pairs(usage, "0")
    for keyword in usage.keywords:
        facts.append((keyword, values.get(keyword, UNKNOWN), keyword, "set"))
    return facts


def _pairs(usage: Usage, argument: str) -> list[_Fact]:
    """The items of a dict that a call gets: `Cache(app, config={"KEY": value})`."""
    pairs = dict(usage.values).get(argument)
    if dict(usage.containers).get(argument) != "dict" or not isinstance(pairs, tuple):
        return []
    told = [pair for pair in pairs if isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[0], str)]
    return [(pair[0], pair[1], f"{argument}.{pair[0]}", "set") for pair in told]


def _settings(usage: Usage, space: str, facts: list[_Fact]) -> Iterator[Setting]:
    """Settings at the place of a usage, or at that of the argument where a call goes over several lines."""
    if not facts:
        return
    containers = dict(usage.containers)
    places = {name: (line, column) for name, line, column in usage.places}
    owner = ".".join(scope.name for scope in usage.scopes if scope.kind != "with")
    for key, value, argument, access in facts:
        kind = containers.get(argument) or _kind(value)
        line, column = places.get(argument, (usage.line, usage.column))
        setting = Setting(key, value, kind, space, usage.path, line, column)
        yield setting._replace(access=access, guarded=usage.guarded, owner=owner)
        if space == ENVIRONMENT and access == "set" and isinstance(value, str):
            from flaskcompat.settings.environment import carried

            yield from carried(key, value, Place(usage.path, line, "python"))


def _kind(value: object) -> str:
    """The type of a value; inside a dict nobody tells which container a tuple was, pairs aside."""
    if not isinstance(value, tuple):
        return type_of(value)
    pairs = [one for one in value if isinstance(one, tuple) and len(one) == 2 and isinstance(one[0], str)]
    return "dict" if value and len(pairs) == len(value) else "list"
