"""Sets of versions that fit each other, where a lock does not tell which of several belong together.

Locks without markers on pins (Poetry before 2.1) leave only the recorded requirements to go by.
"""

from __future__ import annotations

from collections.abc import Iterator

from flaskcompat.engine.forks.lock import Candidates, Chosen, Lock
from flaskcompat.engine.forks.markers import Target, admits, holds
from flaskcompat.model.inventory import Edge

# More than the environments that are judged.
_MAX_CHOICES = 256


def cover(lock: Lock, target: Target, candidates: Candidates) -> list[Chosen]:
    """Turn candidates into choices such that each candidate is in one, and the versions in it fit.

    There are as few choices as that takes, not as many as combinations.
    """
    fixed = _Narrowing(lock, target, candidates)
    fixed.settle()
    uncovered = {(name, version) for name, versions in fixed.open.items() for version in versions}
    found: list[Chosen] = []
    for name, versions in fixed.open.items():
        for version in versions:
            if (name, version) in uncovered and len(found) < _MAX_CHOICES:
                chosen = _complete(fixed, name, version, uncovered)
                found.append(chosen)
                uncovered.difference_update(chosen.items())
    return found or [{}]


def _complete(fixed: _Narrowing, name: str, version: str, uncovered: set[tuple[str, str]]) -> Chosen:
    """Fix one version, then of every other name one that fits: one that no choice has so far, else the last.

    Locks list versions upwards.
    """
    narrowing = fixed.copy()
    narrowing.fix(name, version)
    for other in fixed.open:
        versions = narrowing.open.get(other)
        if versions and other != name:
            fresh = [one for one in versions if (other, one) in uncovered]
            narrowing.fix(other, (fresh or versions)[-1])
    return {other: versions[0] for other, versions in narrowing.open.items()}


class _Narrowing:
    """Candidates that shrink as versions are fixed."""

    def __init__(self, lock: Lock, target: Target, candidates: Candidates) -> None:
        self._lock = lock
        self._target = target
        self._is_lenient = False
        self.open: Candidates = dict(candidates)

    def copy(self) -> _Narrowing:
        """The same candidates, to shrink on their own."""
        return _Narrowing(self._lock, self._target, self.open)

    def settle(self) -> None:
        """Drop what the project and distributions with one version do not admit, and what follows from that.

        Where nothing would be left, an override is at work, and nothing is dropped.
        """
        for edges in (self._lock.asked, *(pin.edges for pin in self._lock.single)):
            for edge in self._followed(edges):
                left = [version for version in self.open[edge.name] if _fits(edge, version)]
                self.open[edge.name] = left or self.open[edge.name]
        self._is_lenient = True
        for name, versions in list(self.open.items()):
            if len(versions) == 1:
                self.fix(name, versions[0])
        self._is_lenient = False

    def fix(self, name: str, version: str) -> None:
        """Take one version of a name; drop what does not go with it, either way, nor with what is left."""
        waiting = [(name, version)]
        while waiting:
            name, version = waiting.pop()
            if version not in self.open.get(name, ()):
                continue
            self.open[name] = [version]
            for edge in self._followed(self._lock.edges(name, version)):
                if edge.name != name:
                    left = [one for one in self.open[edge.name] if _fits(edge, one)]
                    waiting.extend(self._keep(edge.name, left))
            for other in self._lock.dependants.get(name, ()):
                if other != name and other in self.open:
                    left = [one for one in self.open[other] if self._accepts(other, one, name, version)]
                    waiting.extend(self._keep(other, left))

    def _keep(self, name: str, left: list[str]) -> list[tuple[str, str]]:
        """Leave some versions of a name; the one that they come down to is fixed by that."""
        before = self.open[name]
        if left:
            self.open[name] = left
        elif not self._is_lenient:
            del self.open[name]
        return [(name, left[0])] if len(left) == 1 < len(before) else []

    def _accepts(self, other: str, version: str, name: str, fixed: str) -> bool:
        edges = self._followed(self._lock.edges(other, version))
        return all(_fits(edge, fixed) for edge in edges if edge.name == name)

    def _followed(self, edges: Iterator[Edge] | tuple[Edge, ...]) -> Iterator[Edge]:
        return (
            edge
            for edge in edges
            if edge.name in self.open and not edge.optional and holds(edge.marker, self._target)
        )


def _fits(edge: Edge, version: str) -> bool:
    if edge.version:
        return edge.version == version
    return not version or admits(edge.specifier, version)
