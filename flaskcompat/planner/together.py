"""What of a stage only works together: of moves that can be made one by one, none has to wait for another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from packaging.version import InvalidVersion, Version

from flaskcompat.planner.way import Move

Release = tuple[str, Version]
Both = Callable[[Release, Release], bool]
"""Whether two releases may be together."""


def together(moves: Sequence[Move], both: Both) -> tuple[tuple[str, ...], ...]:
    """Turn moves into the groups of those that need each other, in stable order.

    One move needs another where its new version does not go with the old version of the other. Where only
    one needs the other, the other can go ahead alone: these are no group.
    """
    sides = {move.name: sides for move in moves if (sides := _sides(move)) is not None}
    needs = {
        name: {
            other
            for other, (before, _) in sides.items()
            if other != name and not both((name, after), (other, before))
        }
        for name, (_, after) in sides.items()
    }
    reach = {name: _reachable(name, needs) for name in needs}
    found = {
        tuple(sorted({name, *(other for other in reach[name] if name in reach[other])})) for name in needs
    }
    return tuple(sorted(group for group in found if len(group) > 1))


def joined(groups: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Groups that share a name as one."""
    found: list[set[str]] = []
    for group in groups:
        one, apart = set(group), []
        for other in found:
            if one & other:
                one |= other
            else:
                apart.append(other)
        found = [*apart, one]
    return tuple(sorted(tuple(sorted(one)) for one in found))


def _sides(move: Move) -> tuple[Version, Version] | None:
    """The versions of a move; None for what comes in or goes: it waits for nobody's version."""
    try:
        return Version(move.before), Version(move.after)
    except InvalidVersion:
        return None


def _reachable(name: str, needs: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    rest = [name]
    while rest:
        for other in needs[rest.pop()] - seen:
            seen.add(other)
            rest.append(other)
    return seen
