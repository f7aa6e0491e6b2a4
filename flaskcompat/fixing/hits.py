"""Findings on names that went, and the code they are about, to orders for each file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from flaskcompat.fixing.python.rewrite import Order
from flaskcompat.index.api import load_api
from flaskcompat.index.mechanical import Successor, successor
from flaskcompat.matchers.facts import Code
from flaskcompat.model.names import normalize
from flaskcompat.model.usage import Usage

Place = tuple[str, int, int]
"""Path, line and column; column 0 for the whole line."""

Versions = Callable[[str], str]

_KINDS = frozenset({"removed", "deprecated"})


def is_about_names(tags: Collection[str]) -> bool:
    """Whether a rule with these tags tells of names that went or will go."""
    return not _KINDS.isdisjoint(tags)


class Hits(NamedTuple):
    """By path and qualified name what is to be replaced, and what cannot be: path, line, old and new name."""

    orders: dict[str, dict[str, Order]]
    absent: tuple[tuple[str, int, str, str], ...] = ()


def hits(code: Code, places: Collection[Place], versions: Sequence[Versions]) -> Hits:
    """What places are about and a machine can replace, where the environments have the new name.

    `versions` are those of each environment. Of a file all uses of a name count, once a place is about it.
    """
    wanted = frozenset(places)
    lines = frozenset((path, line) for path, line, column in wanted if not column)
    orders: dict[str, dict[str, Order]] = {}
    absent: dict[tuple[str, int, str, str], None] = {}
    for name, usages in code.usages.items():
        for text, known, found in _asked(name, usages):
            for path in dict.fromkeys(place[0] for place in found):
                own = {call: at for call, at in found.items() if call[0] == path}
                if not any(one in wanted or one[:2] in lines for pair in own.items() for one in pair):
                    continue
                at = frozenset(call[1:] for call in own)
                if all(is_there(known, text, each) for each in _concerned(text, versions)):
                    orders.setdefault(path, {})[text] = Order(known, at, _guarded(code, name, path))
                else:
                    absent[(path, min(at)[0], text, known.name)] = None
    return Hits(orders, tuple(sorted(absent)))


def _asked(name: str, usages: Iterable[Usage]) -> Iterator[tuple[str, Successor, dict[Place, Place]]]:
    """What usages of a name ask for and a machine can replace: the places of each call and of its word."""
    usages = list(usages)
    if (known := successor(name)) and known.kind != "parameter":
        places = [(usage.path, usage.line, usage.column) for usage in usages if usage.kind != "constant"]
        yield name, known, {place: place for place in places}
    for keyword in sorted({keyword for usage in usages for keyword in usage.keywords}):
        text = f"{name}({keyword})"
        if known := successor(text):
            yield (
                text,
                known,
                dict(_of_keyword(usage, keyword) for usage in usages if keyword in usage.keywords),
            )


def _of_keyword(usage: Usage, keyword: str) -> tuple[Place, Place]:
    call = (usage.path, usage.line, usage.column)
    places = {each: (usage.path, line, column) for each, line, column in usage.places}
    return call, places.get(keyword, call)


def _guarded(code: Code, name: str, path: str) -> frozenset[tuple[int, int]]:
    return frozenset((usage.line, usage.column) for usage in code.guarded.get(name, ()) if usage.path == path)


def _concerned(text: str, versions: Sequence[Versions]) -> Sequence[Versions]:
    """The environments that have the distribution of the old name, which the code can run in; else all."""
    owner = load_api().owners.get(text.partition(".")[0], "")
    return [each for each in versions if owner and each(owner)] or versions


def is_there(known: Successor, text: str, versions: Versions) -> bool:
    """Whether versions have what takes the place of a name; what no index knows has to be installed."""
    api = load_api()
    if known.kind == "parameter":
        return api.accepts(text.partition("(")[0], known.to, versions) is not False
    name = known.name if known.kind == "moved" else f"{text.rpartition('.')[0]}.{known.to}"
    root = name.partition(".")[0]
    owner = api.owners.get(root, "")
    if owner == "python" or _is_standard(root):
        return api.exists(name, versions) is not False
    if not owner:
        return bool(versions(normalize(root)))  # the module of an extension has the name of its distribution
    found = api.exists(name, versions)
    return bool(versions(owner)) and (found is True or (known.is_package and found is None))


def _is_standard(root: str) -> bool:
    import sys

    return root == "builtins" or root in sys.stdlib_module_names


def versions_of(distributions: Mapping[str, str], python: str) -> Versions:
    """The lookup of one environment; `python` under its own name."""
    table = {**distributions, "python": ".".join(python.split(".")[:2])}
    return lambda name: table.get(name, "")
