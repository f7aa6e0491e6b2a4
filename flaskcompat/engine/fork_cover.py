"""Sets of versions that fit each other, where a lock does not tell which of several belong together.

Locks without markers on pins (Poetry before 2.1) leave only the recorded requirements to go by.
"""

from __future__ import annotations

from collections.abc import Iterator

from flaskcompat.engine.fork_lock import Candidates, Chosen, Lock
from flaskcompat.engine.fork_markers import Target, admits, holds
from flaskcompat.model.inventory import Edge


def cover(lock: Lock, target: Target, candidates: Candidates) -> list[Chosen]:
    """Turn candidates into choices such that each candidate is in one, and the versions in it fit.

    There are as many choices as candidates at most, not as many as combinations.
    """
    fixed = _Narrowing(lock, target, candidates)
    fixed.apply_singles()
    found: dict[tuple[tuple[str, str], ...], Chosen] = {}
    ambiguous = [name for name, versions in fixed.open.items() if len(versions) > 1]
    for name in ambiguous:
        for version in fixed.open[name]:
            chosen = _complete(lock, target, fixed.open, name, version)
            found.setdefault(tuple(sorted(chosen.items())), chosen)
    if not ambiguous:
        return [{name: versions[0] for name, versions in fixed.open.items()}]
    return list(found.values())


def _complete(lock: Lock, target: Target, candidates: Candidates, name: str, version: str) -> Chosen:
    """Fix one version, then the last fitting one of every other name (locks list versions upwards)."""
    narrowing = _Narrowing(lock, target, candidates)
    narrowing.fix(name, version)
    for other in sorted(candidates):
        versions = narrowing.open.get(other)
        if versions and other != name:
            narrowing.fix(other, versions[-1])
    return {other: versions[0] for other, versions in narrowing.open.items()}


class _Narrowing:
    """Candidates that shrink as versions are fixed."""

    def __init__(self, lock: Lock, target: Target, candidates: Candidates) -> None:
        self._lock = lock
        self._target = target
        self.open: Candidates = {name: list(versions) for name, versions in candidates.items()}

    def apply_singles(self) -> None:
        """Drop what distributions with one version do not admit, unless nothing would be left."""
        for pin in self._lock.single:
            for edge in self._followed(pin.edges):
                left = [version for version in self.open[edge.name] if _fits(edge, version)]
                if left:
                    self.open[edge.name] = left

    def fix(self, name: str, version: str) -> None:
        """Take one version of a name, and drop what does not go with it, either way."""
        self.open[name] = [version]
        for edge in self._followed(self._lock.edges(name, version)):
            if edge.name != name:
                self._keep(edge.name, [one for one in self.open[edge.name] if _fits(edge, one)])
        for other in list(self.open):
            if other != name:
                self._keep(
                    other, [one for one in self.open[other] if self._accepts(other, one, name, version)]
                )

    def _keep(self, name: str, versions: list[str]) -> None:
        if versions:
            self.open[name] = versions
        else:
            del self.open[name]

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
