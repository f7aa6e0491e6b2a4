"""Follows a qualified name through modules, classes, their bases and aliases, each with its own release."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterator
from typing import NamedTuple

from flaskcompat.index.data_file import ANY, DataFile

STANDARD = "python"
"""The distribution that the standard library counts as; only what varies in it is indexed."""

MODULE_NAMES = frozenset(
    "__name__ __file__ __path__ __doc__ __package__ __spec__ __loader__ __dict__".split()
)
CLASS_NAMES = frozenset("__dict__ __module__ __mro__ __name__ __qualname__ __bases__ __weakref__".split())
LONGEST = 40
"""Dots in a name that is followed: more are nobody's name."""

KINDS = {"(": "function", "!": "property"}


class Point(NamedTuple):
    """What a name stands for: a `module` or `class` with its scope, a `function`, a `property`, or a `value`.

    `fact` is what the index tells of a function: its parameters.
    """

    kind: str
    distribution: str
    scope: str
    fact: str = ""


class Found(NamedTuple):
    """Where a name leads: several points where that depends on a condition.

    Without points the name is missing, for what the distributions in `lacking` do not have; or `unknown`.
    """

    points: tuple[Point, ...] = ()
    unknown: bool = False
    lacking: tuple[str, ...] = ()


UNKNOWN = Found(unknown=True)
VALUE = Found((Point("value", "", ""),))


class Lookup:
    """Follows names with one release of each distribution; remembers what it met.

    `releases` gives the number of the release of a distribution: `ANY` for all together, none if unknown.
    """

    def __init__(
        self,
        open_file: Callable[[str], DataFile | None],
        owner: Callable[[str], str],
        releases: Callable[[str], int | None],
    ) -> None:
        self._open = open_file
        self._owner = owner
        self._releases = releases
        self._known: dict[str, Found] = {}
        self._lines: dict[Point, list[Point | str]] = {}
        self._busy: set[tuple[str, str]] = set()
        self.met: dict[str, None] = {}
        """The distributions that were asked, in order."""

    def follow(self, name: str) -> Found:
        """Where a qualified name leads."""
        found = self._known.get(name)
        if found is None:
            if name.count(".") > LONGEST:
                return UNKNOWN
            self._known[name] = UNKNOWN  # for a name that leads back to itself
            found = self._known[name] = self._follow(name)
        return found

    def _follow(self, name: str) -> Found:
        outer, _, last = name.rpartition(".")
        if not outer:
            return self._top(name)
        within = self.follow(outer)
        return _joined([self.member(point, last) for point in within.points]) if within.points else within

    def _top(self, name: str) -> Found:
        distribution = self._owner(name)
        data, release = self._data(distribution)
        if data is None:
            return UNKNOWN
        partial = distribution == STANDARD and not data.lines(name, "@", ANY)
        if partial or data.lines(name, "@", release):
            return Found((Point("module", distribution, name),))
        return Found(lacking=(distribution,))

    def _data(self, distribution: str) -> tuple[DataFile | None, int]:
        data = self._open(distribution) if distribution else None
        release = self._releases(distribution) if data else None
        self.met[distribution] = None
        return (None, ANY) if release is None else (data, release)

    def member(self, point: Point, name: str) -> Found:
        """Where a member of a module or class leads; of anything else nobody knows."""
        if point.kind not in ("module", "class"):
            return UNKNOWN
        found = [self._own(point, name)]
        if not found[0].points or self._releases(point.distribution) == ANY:
            found.extend(
                self._of_module(point, name) if point.kind == "module" else self._of_class(point, name)
            )
        return _joined(found)

    def _own(self, point: Point, name: str) -> Found:
        """What a module or class says of a name itself."""
        data, release = self._data(point.distribution)
        if data is None:
            return UNKNOWN
        inner = f"{point.scope}.{name}"
        facts = data.lines(point.scope, name, release)
        # `from . import x` gives a package the name of its module x, and no other
        found = [self._stands_for(fact, point, name) for fact in facts if fact != f">{inner}"]
        if point.kind == "module" and inner in data.scopes and data.lines(inner, "@", release):
            found.append(Found((Point("module", point.distribution, inner),)))
        if any(each.points for each in found):
            return _joined(found)
        if "" in data.lines(point.scope, "?", release):
            return UNKNOWN
        return _joined(found) if found else self._lacks(data, point, name)

    def _stands_for(self, fact: str, point: Point, name: str) -> Found:
        kind = fact[:1]
        if kind == ">":
            target = self.follow(fact[1:])
            return VALUE if target.unknown and not target.points else target
        if kind == ":":
            return Found((Point("class", point.distribution, f"{point.scope}.{name}"),))
        return Found((Point(KINDS.get(kind, "value"), point.distribution, point.scope, fact),))

    def _of_module(self, point: Point, name: str) -> Iterator[Found]:
        data, release = self._data(point.distribution)
        if name in MODULE_NAMES:
            yield VALUE
        elif data and not name.startswith("_"):
            for module in data.lines(point.scope, "+", release):
                yield self.follow(f"{module}.{name}")

    def _of_class(self, point: Point, name: str) -> Iterator[Found]:
        every = self._releases(point.distribution) == ANY
        for base in self.ancestors(point):
            if isinstance(base, Point):
                every = every or self._releases(base.distribution) == ANY
                found = self._own(base, name)
            else:
                found = VALUE if hasattr(getattr(builtins, base, None), name) else Found(unknown=not base)
            yield found
            if found.points and not every:
                return
        if name in CLASS_NAMES or hasattr(object, name):
            yield VALUE
        elif name.startswith("__") and name.endswith("__") and not self._is_defined(point, name):
            yield UNKNOWN  # Python itself gives such names to classes

    def _is_defined(self, point: Point, name: str) -> bool:
        """Whether some release writes such a name into the class, which Python gives to none by itself."""
        data, _ = self._data(point.distribution)
        return not hasattr(type, name) and data is not None and bool(data.records(point.scope, name))

    def ancestors(self, point: Point) -> list[Point | str]:
        """The classes that a class inherits from, nearest first; built-in ones by name, "" if unknown."""
        known = self._lines.get(point)
        if known is None:
            self._lines[point] = [""]  # for a class that inherits from itself
            met = [each for base in self._bases(point) for each in self._with_ancestors(base)]
            # What is met again further on comes after all that leads to it, as in Python's own order.
            known = self._lines[point] = list(dict.fromkeys(reversed(met)))[::-1]
        return known

    def _with_ancestors(self, base: Point | str) -> list[Point | str]:
        return [base, *self.ancestors(base)] if isinstance(base, Point) else [base]

    def _bases(self, point: Point) -> Iterator[Point | str]:
        data, release = self._data(point.distribution)
        lines = data.lines(point.scope, "*", release) if data else ["?"]
        for name in (each for line in lines for each in line.split(",") if each):
            if name.startswith("builtins."):
                yield name[9:]
                continue
            found = self.follow(name)
            if found.unknown or not found.points or any(each.kind != "class" for each in found.points):
                yield ""
            yield from (each for each in found.points if each.kind == "class")

    def _lacks(self, data: DataFile, point: Point, name: str) -> Found:
        """Missing; unless only what varies is indexed and this name is not in it."""
        partial = point.distribution == STANDARD and not data.lines(point.scope, ".", ANY)
        if partial and not data.records(point.scope, name):
            return UNKNOWN
        return Found(lacking=(point.distribution,))


def _joined(found: list[Found]) -> Found:
    """What several possibilities come to: all their points; else unknown where one is; else missing."""
    points = tuple(dict.fromkeys(point for each in found for point in each.points))
    lacking = tuple(dict.fromkeys(name for each in found for name in each.lacking))
    return Found(points, any(each.unknown for each in found), () if points else lacking)
