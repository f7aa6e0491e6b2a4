"""Ways of a project to steps: which stages belong together, and what each of them changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from flaskcompat.model.plan import Change
from flaskcompat.planner.together import joined
from flaskcompat.planner.way import Stage, Way

_REASONS = 3


class Stop(NamedTuple):
    """Stages of several owners that are made together, by path; `reached` is where every owner is then."""

    stages: Mapping[str, Stage]
    reached: Mapping[str, Stage]

    @property
    def changes(self) -> tuple[Change, ...]:
        """Each version that moves, once; where nobody knows it, what is asked for."""
        moves = [move for stage in self.stages.values() for move in stage.moves]
        return tuple(dict.fromkeys(Change(one.name, one.before, one.after or one.specifier) for one in moves))

    @property
    def names(self) -> frozenset[str]:
        """The distributions that move."""
        return frozenset(change.distribution for change in self.changes)

    @property
    def together(self) -> tuple[tuple[str, ...], ...]:
        """The distributions whose moves need each other, in any of its stages."""
        return joined(group for stage in self.stages.values() for group in stage.together)

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        """All that is installed after it, by name; where owners differ the first one's."""
        found: dict[str, str] = {}
        for stage in self.reached.values():
            for name, version in stage.versions:
                found.setdefault(name, version)
        return tuple(sorted(found.items()))

    @property
    def python(self) -> str:
        """The Python of its stages, where they have one."""
        return next((stage.python for stage in self.stages.values() if stage.python), "")


def why(stages: Sequence[Stage]) -> str:
    """What demands the moves of some stages: the first reasons, and how many more there are."""
    told = [*dict.fromkeys(move.why for stage in stages for move in stage.moves if move.why)]
    told = told or [*dict.fromkeys(stage.why for stage in stages if stage.why)]
    left = len(told) - _REASONS
    return "; ".join(told[:_REASONS]) + (f"; and {left} more" if left > 0 else "")


def stops(ways: Sequence[Way], targets: Iterable[str]) -> list[Stop]:
    """Put the stages of several owners together, so that a target moves in all of them at once."""
    names = frozenset(targets)
    placed: dict[int, dict[str, Stage]] = {}
    for way in ways:
        core = _core(way.stages, names)
        for index, stage in enumerate(way.stages):
            placed.setdefault(index - core, {})[way.path] = stage
    reached: dict[str, Stage] = {}
    found = []
    for index in sorted(placed):
        for path, stage in placed[index].items():
            reached = {**reached, path: _with_earlier(reached.get(path), stage)}
        found.append(Stop(placed[index], reached))
    return found


def _core(stages: Sequence[Stage], targets: frozenset[str]) -> int:
    """The stage that moves a target; the last one where none does."""
    for index, stage in enumerate(stages):
        if any(move.name in targets for move in stage.moves):
            return index
    return len(stages) - 1


def _with_earlier(earlier: Stage | None, stage: Stage) -> Stage:
    """The stage with all moves since the start, each name once."""
    if earlier is None:
        return stage
    moves = {move.name: move for move in earlier.moves}
    for move in stage.moves:
        moves[move.name] = move._replace(before=moves.get(move.name, move).before)
    return stage._replace(
        moves=tuple(moves.values()), needs_python=stage.needs_python or earlier.needs_python
    )
