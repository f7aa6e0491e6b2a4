"""The sets of versions that one setting of a lock means."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import chain

from flaskcompat.engine.forks.builder import Setting
from flaskcompat.engine.forks.cover import cover
from flaskcompat.engine.forks.lock import Candidates, Chosen, Lock, is_admitted
from flaskcompat.engine.forks.markers import admits, holds
from flaskcompat.engine.forks.walk import walk


class Selector:
    """Selects from a lock. Settings on which its markers answer alike share one answer."""

    def __init__(self, lock: Lock) -> None:
        self.lock = lock
        contested = list(lock.contested())
        markers = {marker for pin in contested for marker in (pin.marker, *pin.forks) if marker}
        self._markers = tuple(sorted(markers))
        self._pythons = tuple(sorted({pin.requires_python for pin in contested if pin.requires_python}))
        self._candidates: dict[tuple[object, ...], Candidates] = {}
        self._chosen: dict[tuple[object, ...], list[Chosen]] = {}

    @cached_property
    def _edge_markers(self) -> tuple[str, ...]:
        edges = chain(self.lock.asked, *(pin.edges for pin in self.lock.inventory.pins))
        return tuple(sorted({edge.marker for edge in edges if edge.marker}))

    @property
    def weight(self) -> int:
        """How many markers a setting may have to evaluate."""
        return len(self._markers) + len(self._edge_markers) if self.lock.several else 0

    def select(self, setting: Setting) -> list[Chosen]:
        """Turn a setting into sets of versions: one, several where the lock leaves it open, or none.

        None is the answer to extras or groups that ask for two versions of one distribution at once.
        """
        target = setting.target
        key: tuple[object, ...] = (
            setting.place,
            setting.choice.prefer,
            tuple(holds(marker, target) for marker in self._markers),
            tuple(admits(specifier, target.python) for specifier in self._pythons),
        )
        if key not in self._candidates:
            self._candidates[key] = _candidates(self.lock, setting)
        candidates = self._candidates[key]
        if not _is_open(candidates):
            return [{name: versions[0] for name, versions in candidates.items()}]
        key = (*key, setting.choice, tuple(holds(marker, target) for marker in self._edge_markers))
        if key not in self._chosen:
            self._chosen[key] = _settle(self.lock, setting, candidates)
        return self._chosen[key]


def brings(lock: Lock, setting: Setting, missing: Iterable[tuple[str, str]]) -> bool:
    """Whether a setting admits one of the versions that are missing so far."""
    return any(
        is_admitted(pin, setting.target, setting.place)
        for name, version in missing
        for pin in lock.versions[name][version]
    )


def _is_open(candidates: Candidates) -> bool:
    return any(len(versions) > 1 for versions in candidates.values())


def _preferring(lock: Lock, candidates: Candidates, group: str) -> Candidates:
    """Let the versions of one group count before those of the others."""
    preferred: Candidates = {}
    for name, versions in candidates.items():
        own = [
            version
            for version in versions
            if any(group in pin.groups for pin in lock.versions[name][version])
        ]
        preferred[name] = own or versions
    return preferred


def _over_conda(lock: Lock, candidates: Candidates) -> Candidates:
    """Let what pip installs count before what conda does: pip comes last, and replaces it."""
    if not lock.places:
        return candidates
    return {
        name: [version for version in versions if not all(pin.conda for pin in lock.versions[name][version])]
        or versions
        for name, versions in candidates.items()
    }


def _candidates(lock: Lock, setting: Setting) -> Candidates:
    candidates = _over_conda(lock, lock.candidates(setting.target, setting.place))
    return _preferring(lock, candidates, setting.choice.prefer) if setting.choice.prefer else candidates


def _settle(lock: Lock, setting: Setting, candidates: Candidates) -> list[Chosen]:
    """Settle what the markers of the pins leave open."""
    if lock.has_exact_edges:
        candidates = walk(lock, setting.target, setting.choice, candidates)
        if not _is_open(candidates):
            return [{name: versions[0] for name, versions in candidates.items()}]
    if setting.choice.names and not lock.inventory.conflicts:
        return []
    return cover(lock, setting.target, candidates)
