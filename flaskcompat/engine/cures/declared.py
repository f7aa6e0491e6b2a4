"""What releases declare, read once and asked often."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers.facts import Facts
from flaskcompat.matchers.requires_dist import applies, read_entry

Versions = Mapping[str, Version]


class Clash(NamedTuple):
    """One requirement that is not met: who asks, and of what."""

    requirer: str
    required: str


class Declared:
    """The Requires-Dist entries that count on the Python of some facts, with the extras in use."""

    def __init__(self, facts: Facts, extras: Mapping[str, frozenset[str]]) -> None:
        self._facts = facts
        self._extras = extras
        self._known: dict[tuple[str, Version], tuple[tuple[str, SpecifierSet], ...]] = {}
        self._admits: dict[tuple[int, Version], bool] = {}

    def of(self, name: str, version: Version) -> tuple[tuple[str, SpecifierSet], ...]:
        """Names that a release asks for, with what it asks of them."""
        key = (name, version)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = tuple(self._read(name, version))
        return found

    def _read(self, name: str, version: Version) -> Iterator[tuple[str, SpecifierSet]]:
        metadata = self._facts.metadata(name, str(version))
        extras = ("", *self._extras.get(name, ()))
        for text in metadata.requires if metadata else ():
            entry = read_entry(text)
            if entry is not None and any(applies(entry, self._facts.python, extra) for extra in extras):
                yield entry.name, entry.specifier

    def admits(self, specifier: SpecifierSet, version: Version) -> bool:
        """Whether a specifier of `of` admits a version."""
        key = (id(specifier), version)
        known = self._admits.get(key)
        if known is None:
            known = self._admits[key] = specifier.contains(version, prereleases=True)
        return known

    def clashes(self, versions: Versions, moved: Mapping[str, object]) -> Iterator[Clash]:
        """Requirements that are not met, where the one who asks or the one asked for is a moved one."""
        for name, version in versions.items():
            for required, specifier in self.of(name, version):
                other = versions.get(required)
                if other is None or not (name in moved or required in moved):
                    continue
                if not self.admits(specifier, other):
                    yield Clash(name, required)
