"""The join of needs and names, worked out beforehand: which releases together leave which needs open.

`data/gaps.txt` has one line a file of the use index, the path of the file and JSON, so that a check parses
those that it meets. The first line, of the name `*`, holds the sizes of the files that everything else was
worked out from, and the releases of what is needed. Each other line has the size of its file, the releases
in it, the `packages` whose submodules need something (each with the stretches of releases in which they do),
and the `gaps`: a target, the stretches of releases of each distribution that matters, and stretches of own
releases with the rows of needs. Where a target is named, these rows are lacking there and nowhere else; where
none is, the join itself has to be asked. The number after the last release says that it is absent.

What was worked out from other files than those that are there does not count: then all is left to the join.
"""

from __future__ import annotations

import json
import os
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from flaskcompat.model.lack import ABSENT, Versions

if TYPE_CHECKING:
    from packaging.version import Version

_DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")
FILE = "gaps.txt"
HEAD = "*"
PARTS = ("uses", "undeclared")
"""The folders of the use index: what releases need of others, and what they do not declare."""


class Hit(NamedTuple):
    """A row of needs that is lacking of `target`; without one, that may be lacking."""

    row: int
    target: str


class _Group(NamedTuple):
    """Hits, and the releases of some distributions that together lead to them."""

    where: tuple[tuple[str, list[int]], ...]
    hits: tuple[Hit, ...]


class Gaps:
    """The gaps of the indexes below a folder; a line is read when it is asked for.

    Names are those of the lines: `uses/flask-login`.
    """

    def __init__(self, folder: str = _DATA) -> None:
        self._folder = folder
        self._text = "\n" + _text(os.path.join(folder, FILE))
        self._releases: dict[str, list[str]] = {}
        head = self._line(HEAD) or {}
        self._fresh = bool(head) and all(_size(folder, name) == size for name, size in head["sizes"].items())
        if self._fresh:
            self._releases = head["releases"]
        self._lines: dict[str, dict[str, Any] | None] = {}
        self._groups: dict[tuple[str, str], tuple[_Group, ...] | None] = {}
        self._numbers: dict[tuple[str, str], int] = {}

    def hits(self, name: str, version: str, versions: Versions) -> tuple[Hit, ...] | None:
        """The rows that are or may be lacking, in their order; None where the indexes have to be asked."""
        key = (name, version)
        groups = self._groups[key] if key in self._groups else self._groups_of(name, version)
        if not groups:
            return None if groups is None else ()
        found = [hit for group in groups if self._holds(group, versions) for hit in group.hits]
        return tuple(sorted(found))

    def partners(self, name: str) -> frozenset[str]:
        """Distributions that some release may lack something of; nothing where that is not known."""
        data = self._of(name) or {}
        return frozenset(of for _, where, _ in data.get("gaps", ()) for of, *_ in where)

    def packages(self, name: str, version: str) -> frozenset[str] | None:
        """The packages whose submodules need something; None where the indexes have to be asked."""
        data = self._of(name)
        if data is None or not data:
            return data if data is None else frozenset()
        span = _between(data["releases"], version)
        if span is not None and span[0] != span[1]:  # what both need may be needed by different rows
            return None
        return frozenset(top for top, bounds in data["packages"] if _in_both(bounds, span))

    def _holds(self, group: _Group, versions: Versions) -> bool:
        for target, bounds in group.where:
            key = (target, versions(target))
            number = self._numbers.get(key)
            if number is None:
                number = self._numbers[key] = _at(self._releases[target], key[1])
            if not bisect_right(bounds, number) % 2:
                return False
        return True

    def _groups_of(self, name: str, version: str) -> tuple[_Group, ...] | None:
        data = self._of(name)
        found: tuple[_Group, ...] | None = None
        if data is not None:
            span = _between(data["releases"], version) if data else None
            groups = (
                _Group(
                    tuple((of, bounds) for of, *bounds in where),
                    tuple(
                        Hit(row, target) for bounds, rows in parts if _in_both(bounds, span) for row in rows
                    ),
                )
                for target, where, parts in data.get("gaps", ())
            )
            found = tuple(group for group in groups if group.hits)
        self._groups[name, version] = found
        return found

    def _of(self, name: str) -> dict[str, Any] | None:
        """The line of a distribution, empty where it needs nothing; None where that is not known."""
        if name not in self._lines:
            line = self._line(name) if self._fresh else None
            known = self._fresh and (line or {}).get("size", -1) == _size(self._folder, f"{name}.json")
            self._lines[name] = (line or {}) if known else None
        return self._lines[name]

    def _line(self, name: str) -> dict[str, Any] | None:
        mark = f"\n{name} "
        start = self._text.find(mark)
        if start < 0:
            return None
        found: dict[str, Any] = json.loads(self._text[start + len(mark) : self._text.find("\n", start + 1)])
        return found


@lru_cache(maxsize=1)
def load_gaps() -> Gaps:
    """The gaps of the indexes that come with the tool; the same object each time."""
    return Gaps()


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as stream:
            return stream.read()
    except FileNotFoundError:
        return ""


def _size(folder: str, name: str) -> int:
    """The size of a file, -1 where there is none."""
    try:
        return os.stat(f"{folder}/{name}").st_size
    except (OSError, ValueError):
        return -1


def _in_both(bounds: Sequence[int], span: tuple[int, int] | None) -> bool:
    return span is not None and all(bisect_right(bounds, number) % 2 for number in span)


def _at(releases: Sequence[str], version: str) -> int:
    """The release that stands for a version: itself, else the next lower one; -1 where there is none."""
    if version in releases:
        return releases.index(version)
    if version == ABSENT:
        return len(releases)
    wanted = _parsed(version) if version and releases else None
    return -1 if wanted is None else bisect_right([_parsed(each) for each in releases], wanted) - 1  # type: ignore[type-var]


def _between(releases: Sequence[str], version: str) -> tuple[int, int] | None:
    """The releases between which a version lies, twice the same for one of them; None outside of all."""
    if version in releases:
        return releases.index(version), releases.index(version)
    wanted = _parsed(version)
    if wanted is None:
        return None
    known = [_parsed(each) for each in releases]
    after = bisect_right(known, wanted)  # type: ignore[type-var]
    if after and known[after - 1] == wanted:
        return after - 1, after - 1
    return (after - 1, after) if 0 < after < len(known) else None


@lru_cache(maxsize=8192)
def _parsed(text: str) -> Version | None:
    """A version; None for what is none."""
    from packaging.version import InvalidVersion, Version

    try:
        return Version(text)
    except InvalidVersion:
        return None
