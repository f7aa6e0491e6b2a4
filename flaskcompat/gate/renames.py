"""Which files of one state are those of another under a new name, by what they hold, as git tells it.

Files that hold the same are the same; else the two that have most lines in common, if that is half of them
(https://git-scm.com/docs/git-diff, `--find-renames`).
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

Read = Callable[[str], bytes]

_ALIKE = 0.5
_MOST_PAIRS = 250_000
_LARGEST = 2_000_000


def renames(gone: Collection[str], come: Collection[str], before: Read, after: Read) -> dict[str, str]:
    """Turn paths that are gone and paths that have come into pairs of old and new."""
    if not gone or not come:
        return {}
    old = {path: before(path) for path in sorted(gone)}
    new = {path: after(path) for path in sorted(come)}
    found = _same(old, new)
    left = {path: data for path, data in old.items() if path not in found and 0 < len(data) <= _LARGEST}
    taken = set(found.values())
    free = {path: data for path, data in new.items() if path not in taken and 0 < len(data) <= _LARGEST}
    if len(left) * len(free) <= _MOST_PAIRS:
        found |= _alike(left, free)
    return found


def _same(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, str]:
    """Pairs that hold the same; of several the one with the same name first. Empty files tell nothing."""
    by_content: dict[bytes, list[str]] = {}
    for path, data in new.items():
        if data:
            by_content.setdefault(data, []).append(path)
    found = {}
    for path, data in old.items():
        candidates = by_content.get(data)
        if candidates:
            best = max(candidates, key=lambda other: _nearness(path, other))
            candidates.remove(best)
            found[path] = best
    return found


def _alike(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, str]:
    lines = {path: Counter(data.splitlines()) for path, data in new.items()}
    scores = []
    for path, data in old.items():
        mine = Counter(data.splitlines())
        for other, theirs in lines.items():
            score = _likeness(mine, theirs)
            if score >= _ALIKE:
                scores.append((score, _nearness(path, other), path, other))
    found: dict[str, str] = {}
    for _, _, path, other in sorted(scores, reverse=True):
        if path not in found and other not in found.values():
            found[path] = other
    return found


def _likeness(one: Counter[bytes], two: Counter[bytes]) -> float:
    """The share of the characters of the larger one that both have, line by line."""
    common = sum((len(line) + 1) * min(times, two[line]) for line, times in one.items() if line in two)
    return common / max(_size(one), _size(two), 1)


def _size(lines: Counter[bytes]) -> int:
    return sum((len(line) + 1) * times for line, times in lines.items())


def _nearness(path: str, other: str) -> tuple[bool, int]:
    """How well names go together: the same last part, then folders in common from the end."""
    one, two = path.split("/")[::-1], other.split("/")[::-1]
    common = 0
    while common < min(len(one), len(two)) and one[common] == two[common]:
        common += 1
    return posixpath.basename(path) == posixpath.basename(other), common


def folders(found: Mapping[str, str]) -> dict[str, str]:
    """The folders that were renamed, by most of their files: old to new."""
    votes: dict[str, Counter[str]] = {}
    for old, new in found.items():
        for one, two in _above(old, new):
            votes.setdefault(one, Counter())[two] += 1
    return {one: most.most_common(1)[0][0] for one, most in votes.items()}


def _above(old: str, new: str) -> Iterable[tuple[str, str]]:
    """The folders of both paths, from the inside as long as what is below them has the same name."""
    while posixpath.basename(old) == posixpath.basename(new):
        old, new = posixpath.dirname(old), posixpath.dirname(new)
        if not old or not new:
            return
        if old != new:
            yield old, new
