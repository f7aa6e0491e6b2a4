"""The data of one distribution: which lines its modules and classes have in which release."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence

from flaskcompat.errors import FlaskcompatError

LINE = re.compile(r"^(\w+|[@*+?=.])(.*)$", re.MULTILINE)

ANY = -1
"""In the place of a release: whatever some release has."""


def number_of(releases: Sequence[str], version: str) -> int | None:
    """The number of the release that stands for a version: itself, else the next lower one there is."""
    if version in releases:
        return releases.index(version)
    from packaging.version import InvalidVersion, Version

    try:
        wanted = Version(version)
    except InvalidVersion:
        return None
    found = bisect_right([Version(release) for release in releases], wanted) - 1
    return found if found >= 0 else None


class DataFile:
    """What the releases of one distribution have."""

    def __init__(
        self, releases: list[str], spans: list[list[int]], scopes: dict[str, dict[str, str]]
    ) -> None:
        self.releases = releases
        self.scopes = scopes
        self._spans = {str(number): tuple(span) for number, span in enumerate(spans)}
        self._tables: dict[str, dict[str, list[tuple[str, str]]]] = {}
        self._numbers = {release: number for number, release in enumerate(releases)}

    def number(self, version: str) -> int | None:
        """The release that stands for a version: itself, else the next lower one, if there is one."""
        found = self._numbers.get(version)
        if found is None:
            found = self._numbers[version] = self._nearest(version)
        return found if found >= 0 else None

    def _nearest(self, version: str) -> int:
        found = number_of(self.releases, version)
        return -1 if found is None else found

    def holds(self, span: str, release: int) -> bool:
        """Whether a release lies in a span."""
        return release == ANY or bisect_right(self._spans[span], release) % 2 == 1

    def lines(self, scope: str, name: str, release: int) -> list[str]:
        """What the release tells of a name in a scope, or of the scope itself where the name is a mark."""
        return [fact for span, fact in self.records(scope, name) if self.holds(span, release)]

    def window(self, scope: str, name: str, release: int) -> tuple[int, int]:
        """The first of the releases around one that are told just the same of a name, and the first after."""
        low, high = 0, len(self.releases)
        for span, _ in self.records(scope, name):
            edges = self._spans[span]
            place = bisect_right(edges, release)
            if place and edges[place - 1] > low:
                low = edges[place - 1]
            if place < len(edges) and edges[place] < high:
                high = edges[place]
        return low, high

    def records(self, scope: str, name: str) -> list[tuple[str, str]]:
        """All that is told of a name in a scope: each with the span in which it holds."""
        return self._of_scope(scope).get(name, [])

    def names(self, scope: str) -> list[str]:
        """The names that a scope has in some release."""
        return [name for name in self._of_scope(scope) if name.isidentifier()]

    def _of_scope(self, scope: str) -> dict[str, list[tuple[str, str]]]:
        table = self._tables.get(scope)
        if table is None:
            table = self._tables[scope] = {}
            for span, text in self.scopes.get(scope, {}).items():
                for each, fact in LINE.findall(text):
                    table.setdefault(each, []).append((span, fact))
        return table


def read(path: str) -> DataFile:
    """Read the file of one distribution."""
    try:
        with open(path, encoding="utf-8") as stream:
            data = json.load(stream)
        return DataFile(data["releases"], data["spans"], data["scopes"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FlaskcompatError(f"cannot read the index file {path}: {error}") from error
