"""Moves that only work together: what stands against a new version moves with it."""

from __future__ import annotations

from packaging.version import Version

from flaskcompat.engine.cures.search import Search, Versions, heads

_TARGETS = 8
_OPTIONS = 3
_STEPS = 40
_MOST = 8


def together(search: Search, name: str, targets: list[Version]) -> list[Versions]:
    """For the newest release of each minor series among the targets the moves that it needs, fewest first.

    The order of the targets decides between equals.
    """
    found = []
    best = _MOST
    for target in heads(targets)[:_TARGETS]:
        given = min(_STEPS, search.world.joint_steps)
        if not given:
            break
        steps = [given]
        moves = _repaired(search, {name: target}, steps, best)
        search.world.joint_steps -= given - max(steps[0], 0)
        moves = _without_idle(search, name, moves) if moves is not None else None
        if moves is not None:
            best = min(best, len(moves))
            found.append(moves)
    return sorted(found, key=len)


def _repaired(search: Search, moves: Versions, steps: list[int], most: int) -> Versions | None:
    """The moves with what has to follow them; None where nothing that follows settles it."""
    steps[0] -= 1
    objection = next(search.objections(moves), None) or search.comes_up(moves)
    if not objection:
        return moves
    if steps[0] <= 0 or len(moves) >= most:
        return None
    for other in sorted(objection - moves.keys()):
        if other not in search.fixed:
            continue
        for option in _options(search, other, moves):
            found = _repaired(search, {**moves, other: option}, steps, most)
            if found is not None:
                return found
    return None


def _options(search: Search, name: str, moves: Versions) -> list[Version]:
    """Releases that the moved versions admit: first those that ask for the fewest further moves.

    A move down stays near; a move up goes to the newest.
    """
    current = search.fixed[name]
    first, target = next(iter(moves.items()))
    falls = (now := search.current(first)) is not None and target < now
    fitting = [
        version
        for version in search.releases(name)
        if version != current and not any(search.declared.clashes({**moves, name: version}, {name: version}))
    ]
    ranked = heads([*(v for v in fitting if v < current), *(v for v in fitting if v > current)])
    costs = {version: _cost(search, {**moves, name: version}) for version in ranked}
    ranked = [version for version in ranked if costs[version] is not None]
    ranked.sort(key=lambda v: (costs[v], v > current if falls else v < current))
    return ranked[:_OPTIONS]


def _cost(search: Search, moves: Versions) -> int | None:
    """How much speaks against the moves and would have to follow; None where they exclude each other."""
    objections = list(search.objections(moves))
    return None if any(names <= moves.keys() for names in objections) else len(objections)


def _without_idle(search: Search, name: str, moves: Versions) -> Versions | None:
    """The moves without those that turn out not to be needed; None where the named one is not."""
    for other in [*list(moves)[1:], name]:
        fewer = {key: version for key, version in moves.items() if key != other}
        if fewer and next(search.objections(fewer), None) is None and not search.shows(fewer):
            moves = fewer
    return moves if name in moves else None
