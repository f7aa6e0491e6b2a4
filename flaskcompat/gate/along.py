"""The versions that have to move with those that a change moves: what it breaks by that, and no more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.assess import Assessment, Insight
from flaskcompat.model.plan import Change, Step, Task
from flaskcompat.model.report import Finding
from flaskcompat.planner.solve import ways
from flaskcompat.planner.successors import blockers
from flaskcompat.planner.tasks import task_of, usages_at
from flaskcompat.planner.way import Move, Stage
from flaskcompat.planner.worlds import after, judged, with_targets
from flaskcompat.planner.writing import Writer

_MOST_TRIES = 12


class Bumped(NamedTuple):
    """A version that a change states, and the one before."""

    name: str
    before: str
    after: str


class Along(NamedTuple):
    """One step for a project, none where nothing moves, and what stands in the way."""

    step: Step | None = None
    blockers: tuple[str, ...] = ()


def along(assessment: Assessment, bumps: Sequence[Bumped], brought: Sequence[Finding]) -> Along:
    """Turn a project with a change into what must move so that the errors which the change brings are gone.

    What the change states stays. Where there is no way on from there, it is asked what stood in the way
    before the change.
    """
    insight = assessment.insight
    targets = {one.name: SpecifierSet(f"=={one.after}") for one in bumps}
    found = ways(insight, targets)
    if not any(way.stages or way.blockers for way in found):
        before = {one.name: one.before for one in bumps if one.before}
        paths = {one.environment.path for one in insight.state.situations}
        earlier = with_targets(insight.state, before, insight.context, paths)
        found = ways(insight._replace(state=earlier), targets)
    blocking = blockers(found, insight.context.rules)
    merged = {way.path: _merged(way.stages, targets) for way in found if not way.blockers}
    stages = {path: stage for path, stage in merged.items() if stage and stage.moves}
    if not stages:
        return Along(blockers=blocking)
    names = _fewest(insight, stages, brought, {one.fingerprint for one in assessment.findings})
    chosen = {path: _restricted(stage, names) for path, stage in stages.items()}
    written = Writer(insight).write(chosen)
    moves = (move for stage in chosen.values() for move in stage.moves)
    changes = tuple(dict.fromkeys(Change(move.name, move.before, move.after) for move in moves))
    why = "; ".join(dict.fromkeys(stage.why for stage in chosen.values()))
    known = {one.fingerprint for one in assessment.findings} - {one.fingerprint for one in brought}
    step = Step(
        1,
        changes,
        why,
        commands=written.commands,
        edits=written.edits,
        tasks=tuple(_tasks(insight, chosen, known)),
        project=assessment.project.path,
        python=next((stage.python for stage in chosen.values()), ""),
        versions=tuple(sorted(_versions(chosen).items())),
    )
    return Along(step, blocking)


def _tasks(insight: Insight, stages: Mapping[str, Stage], known: set[str]) -> Iterator[Task]:
    """What of the code fails after the moves, by the change or by them, and what to write instead."""
    usages, told, versions = usages_at(insight), set[str](), _versions(stages)

    def now(name: str) -> str:
        return versions.get(name, "")

    for verdict in judged(insight, after(insight.state, stages)).verdicts:
        mark = verdict.finding.fingerprint
        if mark in known or mark in told or verdict.finding.severity != "error":
            continue
        told.add(mark)
        task = task_of(verdict, usages, now, now)
        if task is not None:
            yield task


def _versions(stages: Mapping[str, Stage]) -> dict[str, str]:
    return {name: version for stage in stages.values() for name, version in stage.versions}


def _merged(stages: Sequence[Stage], made: Collection[str]) -> Stage | None:
    """All stages as one, each name moving once, without the moves that are made already."""
    if not stages:
        return None
    moves: dict[str, Move] = {}
    for move in (move for stage in stages for move in stage.moves if move.name not in made):
        moves[move.name] = move._replace(before=moves.get(move.name, move).before)
    needs = next((stage.needs_python for stage in stages if stage.needs_python), "")
    return stages[-1]._replace(moves=tuple(moves.values()), why=stages[0].why, needs_python=needs)


def _restricted(stage: Stage, names: Iterable[str]) -> Stage:
    """The stage with just the moves of some names; the others stay where they are."""
    kept = tuple(move for move in stage.moves if move.name in names)
    staying = {move.name: move.before for move in stage.moves if move.name not in names}
    versions = [(name, staying.get(name, version)) for name, version in stage.versions]
    gone = [(name, before) for name, before in staying.items() if name not in dict(versions)]
    return stage._replace(moves=kept, versions=tuple(sorted(one for one in [*versions, *gone] if one[1])))


def _fewest(
    insight: Insight, stages: Mapping[str, Stage], brought: Sequence[Finding], known: set[str]
) -> frozenset[str]:
    """The names of which the moves are needed for what is brought; a way also mends what was there before."""
    marks = {finding.fingerprint for finding in brought}
    names = frozenset(move.name for stage in stages.values() for move in stage.moves)

    def works(chosen: frozenset[str]) -> bool:
        state = after(insight.state, {path: _restricted(stage, chosen) for path, stage in stages.items()})
        found = (verdict.finding for verdict in judged(insight, state).verdicts)
        errors = {one.fingerprint for one in found if one.severity == "error" and not one.suppressed}
        return not errors & marks and errors <= known

    if len(names) == 1 or not works(names):
        return names
    about = {re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for one in brought for text in one.distributions}
    near = names & about
    if near and near != names and works(near):
        names = near
    for name in sorted(names, key=lambda name: (name in about, name))[:_MOST_TRIES]:
        fewer = names - {name}
        if fewer and works(fewer):
            names = fewer
    return names
