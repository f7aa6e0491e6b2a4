"""Versions against specifiers, one version or a set of them."""

from __future__ import annotations

from functools import lru_cache

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers.facts import Candidate
from flaskcompat.model.match import POSSIBLE


class Union:
    """A union of specifier sets: `specifier` of a rule is one text or a list of alternatives."""

    __slots__ = ("_memo", "_sets", "_texts")

    def __init__(self, specifier: str | list[str] | None) -> None:
        self._texts = [specifier or ""] if isinstance(specifier, str | None) else list(specifier)
        self._sets: list[SpecifierSet] | None = None
        self._memo: dict[Version, bool] = {}

    @property
    def sets(self) -> list[SpecifierSet]:
        """The parsed alternatives; parsing waits until a version has to be judged."""
        if self._sets is None:
            self._sets = [SpecifierSet(text) for text in self._texts]
        return self._sets

    def __contains__(self, version: Version) -> bool:
        known = self._memo.get(version)
        if known is None:
            known = any(part.contains(version, prereleases=True) for part in self.sets)
            self._memo[version] = known
        return known

    def held_by(self, candidate: Candidate) -> tuple[int, Version | None]:
        """How surely a candidate lies in the union, as a level (0: not at all), and a version that does."""
        if candidate.admitted is None or candidate.versions:
            inside = [version for version in candidate.versions if version in self]
            if not inside:
                return 0, None
            return candidate.level if len(inside) == len(candidate.versions) else POSSIBLE, inside[-1]
        return self._held_by_range(candidate)

    def _held_by_range(self, candidate: Candidate) -> tuple[int, Version | None]:
        assert candidate.admitted is not None
        union = self.sets[0].to_range()
        for part in self.sets[1:]:
            union = union | part.to_range()
        if candidate.admitted.is_subset(union):
            return candidate.level, None
        return (0 if candidate.admitted.is_disjoint(union) else POSSIBLE), None


@lru_cache(maxsize=4096)
def admits_python(specifier: str, python: str) -> bool:
    """Whether PEP 440 text admits some release of a Python `X.Y`, or exactly `X.Y.Z`."""
    declared = SpecifierSet(specifier)
    if python.count(".") >= 2:
        return declared.contains(python, prereleases=True)
    return not declared.to_range().is_disjoint(SpecifierSet(f"=={python}.*").to_range())
