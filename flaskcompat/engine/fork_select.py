"""The sets of versions that one setting of a lock means."""

from __future__ import annotations

from collections.abc import Iterable

from flaskcompat.engine.fork_builder import Setting
from flaskcompat.engine.fork_cover import cover
from flaskcompat.engine.fork_lock import Candidates, Chosen, Lock, is_admitted
from flaskcompat.engine.fork_walk import walk


def select(lock: Lock, setting: Setting) -> list[Chosen]:
    """Turn a setting into one set of versions, into several where the lock leaves it open, or into none.

    None is the answer to extras or groups that ask for two versions of one distribution at once.
    """
    target, choice = setting.target, setting.choice
    candidates = _over_conda(lock, lock.candidates(target, setting.place))
    if choice.prefer:
        candidates = _preferring(lock, candidates, choice.prefer)
    if _is_open(candidates) and lock.has_exact_edges:
        candidates = walk(lock, target, choice, candidates)
    if not _is_open(candidates):
        return [{name: versions[0] for name, versions in candidates.items()}]
    if choice.names and not lock.inventory.conflicts:
        return []
    return cover(lock, target, candidates)


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
