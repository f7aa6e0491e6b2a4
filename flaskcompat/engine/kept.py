"""What templates find on the objects of the framework that the project put there: `g.user = current_user`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from flaskcompat.matchers.apart import is_apart
from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.templates.known import known

_NAME = "name:"


def kept(usages: Iterable[Usage]) -> dict[str, str]:
    """Turn what the code uses into the attributes that stand for one thing that templates have a name for.

    `{"flask.g.user": "flask_login.current_user"}`: what tests put there does not count, nor None in between.
    """
    found: dict[str, set[object]] = {}
    for usage in usages:
        holder = usage.name.rpartition(".")[0]
        if usage.kind == "assign" and holder in known().lenient and not is_apart(usage.path):
            found.setdefault(usage.name, set()).add(dict(usage.values).get("value", UNKNOWN))
    objects = known().names.values()
    return {name: meant for name, values in found.items() if (meant := _named(values - {None})) in objects}


def _named(values: set[object]) -> str:
    value = next(iter(values)) if len(values) == 1 else None
    return value.removeprefix(_NAME) if isinstance(value, str) and value.startswith(_NAME) else ""


def spellings(words: Iterable[str], meant: Mapping[str, str]) -> Iterator[str]:
    """How templates write words such as `current_user.is_active` of such attributes: `g.user.is_active`."""
    objects = {qualified: name for name, qualified in known().names.items()}
    for attribute, qualified in meant.items():
        holder, _, name = attribute.rpartition(".")
        for word in words:
            stem, _, rest = word.partition(".")
            if rest and stem == objects[qualified]:
                yield f"{objects[holder]}.{name}.{rest}"


def renamed(usages: Iterable[Usage], meant: Mapping[str, str]) -> Iterator[Usage]:
    """Give what templates use of such attributes the name of what these are."""
    for usage in usages:
        own = next((name for name in meant if usage.name.startswith(f"{name}.")), None)
        if own is None:
            yield usage
        else:
            yield usage._replace(name=meant[own] + usage.name.removeprefix(own), guarded=False)
