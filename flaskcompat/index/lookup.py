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
_TYPING = frozenset(
    f"{module}.{name}" for module in ("typing", "typing_extensions") for name in ("Generic", "Protocol")
)
"""Bases for type checkers, which give a class no public names of their own."""

EVERY = (0, 1 << 30)
"""The window that holds every release."""
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
    Of one distribution, `watched`, it can tell in which other releases all of the answers would be the same.
    """

    def __init__(
        self,
        open_file: Callable[[str], DataFile | None],
        owner: Callable[[str], str],
        releases: Callable[[str], int | None],
        watched: str = "",
    ) -> None:
        self._open = open_file
        self._owner = owner
        self._releases = releases
        self._known: dict[str, Found] = {}
        self._lines: dict[Point, list[Point | str]] = {}
        self._busy: set[tuple[str, str]] = set()
        self.met: dict[str, None] = {}
        """The distributions that were asked, in order."""
        self._watched = watched
        self._window = EVERY
        self._windows: dict[str | Point, tuple[int, int]] = {}

    def window(self) -> tuple[int, int]:
        """With which releases of the watched one all answers since the last call are the same.

        Told are the number of the first of them, and of the first one behind them.
        """
        found, self._window = self._window, EVERY
        return found

    def narrow(self, low: int, high: int) -> None:
        """Note that what is asked now has its answer from releases of the watched one in a window alone."""
        first, last = self._window
        self._window = (max(first, low), min(last, high))

    def alone(self) -> None:
        """Note that what is asked now may have another answer with any other release of the watched one."""
        release = self._releases(self._watched) if self._watched else None
        if release is not None:
            self.narrow(release, release + 1)

    def follow(self, name: str) -> Found:
        """Where a qualified name leads."""
        found = self._known.get(name)
        if found is None:
            if name.count(".") > LONGEST:
                return UNKNOWN
            self._known[name] = UNKNOWN  # for a name that leads back to itself
            around = self.window()
            found = self._known[name] = self._follow(name)
            self._keep(name, around)
        elif self._watched:
            self.narrow(*self._windows.get(name, EVERY))
        return found

    def _keep(self, key: str | Point, around: tuple[int, int]) -> None:
        """Remember the window of what was found out just now, and go on with that of what is around it."""
        if self._watched:
            self._windows[key] = self._window
            self.narrow(*around)

    def _told(self, data: DataFile, distribution: str, scope: str, name: str, release: int) -> list[str]:
        """What a release tells of a name; its window is noted where that is of interest."""
        if distribution == self._watched and release != ANY:
            self.narrow(*data.window(scope, name, release))
        return data.lines(scope, name, release)

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
        if partial or self._told(data, distribution, name, "@", release):
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
        facts = self._told(data, point.distribution, point.scope, name, release)
        # `from . import x` gives a package the name of its module x, and no other
        found = [self._stands_for(fact, point, name) for fact in facts if fact != f">{inner}"]
        if (
            point.kind == "module"
            and inner in data.scopes
            and self._told(data, point.distribution, inner, "@", release)
        ):
            found.append(Found((Point("module", point.distribution, inner),)))
        if any(each.points for each in found):
            return _joined(found)
        if "" in self._told(data, point.distribution, point.scope, "?", release):
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
            for module in self._told(data, point.distribution, point.scope, "+", release):
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
        """Whether some release writes such a name into the class, which Python gives to none by itself.

        To the classes of its own library it gives them: `Generic.__orig_bases__` was of a metaclass once.
        """
        if point.distribution == STANDARD:
            return False
        data, _ = self._data(point.distribution)
        return not hasattr(type, name) and data is not None and bool(data.records(point.scope, name))

    def ancestors(self, point: Point) -> list[Point | str]:
        """The classes that a class inherits from, nearest first; built-in ones by name, "" if unknown."""
        known = self._lines.get(point)
        if known is None:
            self._lines[point] = [""]  # for a class that inherits from itself
            around = self.window()
            met = [each for base in self._bases(point) for each in self._with_ancestors(base)]
            # What is met again further on comes after all that leads to it, as in Python's own order.
            known = self._lines[point] = list(dict.fromkeys(reversed(met)))[::-1]
            self._keep(point, around)
        elif self._watched:
            self.narrow(*self._windows.get(point, EVERY))
        return known

    def _with_ancestors(self, base: Point | str) -> list[Point | str]:
        return [base, *self.ancestors(base)] if isinstance(base, Point) else [base]

    def _bases(self, point: Point) -> Iterator[Point | str]:
        data, release = self._data(point.distribution)
        lines = self._told(data, point.distribution, point.scope, "*", release) if data else ["?"]
        for name in (each for line in lines for each in line.split(",") if each):
            if name.startswith("builtins."):
                yield name[9:]
                continue
            if name in _TYPING:
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
