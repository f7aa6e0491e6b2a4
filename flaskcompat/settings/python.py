"""Configuration that the code sets and reads, from the usages that the source scanner found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.settings.constants import loaded_constants
from flaskcompat.settings.known import known
from flaskcompat.settings.place import ENVIRONMENT, FLASK, Place, type_of

_ACCESS = {"setitem": "set", "getitem": "read"}
_METHODS = {"setdefault": "set", "get": "get", "pop": "get"}
_FILLING = frozenset({"update", "from_mapping"})


def from_usages(usages: Sequence[Usage]) -> tuple[Setting, ...]:
    """Turn usages into settings: of `app.config`, of `os.environ`, and of the classes loaded from objects."""
    found = [setting for usage in usages for setting in _of_usage(usage)]
    found.extend(_setting(*constant) for constant in loaded_constants(usages))
    return tuple(found)


def _of_usage(usage: Usage) -> Iterator[Setting]:
    names = known()
    if usage.name in names["configurations"]:
        yield from _item(usage, FLASK)
    elif usage.name in names["environments"]:
        yield from _item(usage, ENVIRONMENT)
    elif usage.name in names["attributes"] and usage.kind == "assign":
        yield _setting(usage, names["attributes"][usage.name], dict(usage.values).get("value", UNKNOWN))
    elif usage.kind == "call":
        yield from _call(usage)


def _call(usage: Usage) -> Iterator[Setting]:
    names = known()
    owner, _, method = usage.name.rpartition(".")
    if usage.name in names["environment_get"]:
        yield from _first_argument(usage, "get", ENVIRONMENT)
    elif usage.name in names["environment_set"]:
        yield from _first_argument(usage, "set", ENVIRONMENT)
    elif owner in names["configurations"] or owner in names["environments"]:
        space = FLASK if owner in names["configurations"] else ENVIRONMENT
        if method in _FILLING:
            yield from _mapping(usage, space)
        elif method in _METHODS:
            yield from _first_argument(usage, _METHODS[method], space)


def _item(usage: Usage, space: str) -> Iterator[Setting]:
    """`config["KEY"] = value` and `config["KEY"]`."""
    access = _ACCESS.get(usage.kind)
    values = dict(usage.values)
    key = values.get("0")
    if access and isinstance(key, str):
        value = values.get("value", UNKNOWN) if access == "set" else UNKNOWN
        yield from _settings(usage, key, value, access, space, "value")


def _first_argument(usage: Usage, access: str, space: str) -> Iterator[Setting]:
    """`config.setdefault("KEY", value)` and `config.get("KEY")`."""
    values = dict(usage.values)
    key = values.get("0", values.get("key"))
    if isinstance(key, str):
        value = values.get("1", UNKNOWN) if access == "set" else UNKNOWN
        yield from _settings(usage, key, value, access, space, "1")


def _mapping(usage: Usage, space: str) -> Iterator[Setting]:
    """`config.update(KEY=value)`, `config.from_mapping({"KEY": value})`."""
    containers, values = dict(usage.containers), dict(usage.values)
    pairs = values.get("0")
    if containers.get("0") == "dict" and isinstance(pairs, tuple):
        for pair in pairs:
            if isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[0], str):
                yield from _settings(usage, pair[0], pair[1], "set", space, f"0.{pair[0]}")
    for keyword in usage.keywords:
        yield from _settings(usage, keyword, values.get(keyword, UNKNOWN), "set", space, keyword)


def _settings(
    usage: Usage, key: str, value: object, access: str, space: str, argument: str
) -> Iterator[Setting]:
    setting = _setting(usage, key, value, argument)._replace(space=space)
    yield setting._replace(access=access)  # type: ignore[arg-type]
    if space == ENVIRONMENT and access == "set" and isinstance(value, str):
        from flaskcompat.settings.environment import carried

        yield from carried(key, value, Place(usage.path, usage.line, "python"))


def _setting(usage: Usage, key: str, value: object, argument: str = "value") -> Setting:
    """A setting at the place of a usage; `argument` names the value in `Usage.containers`."""
    kind = dict(usage.containers).get(argument) or _kind(value)
    return Setting(key, value, kind, FLASK, usage.path, usage.line, usage.column, guarded=usage.guarded)


def _kind(value: object) -> str:
    """The type of a value; inside a dict nobody tells which container a tuple was, pairs aside."""
    if not isinstance(value, tuple):
        return type_of(value)
    pairs = [one for one in value if isinstance(one, tuple) and len(one) == 2 and isinstance(one[0], str)]
    return "dict" if value and len(pairs) == len(value) else "list"
