"""A project as it would be: with the target alone in place of its version, and after stages of a way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.assess import Context, Insight, packages_of, verdicts_of
from flaskcompat.engine.code import read_code
from flaskcompat.engine.cures.cases import rewritten
from flaskcompat.engine.judge import Verdict
from flaskcompat.engine.manifests import Reader
from flaskcompat.engine.pinned import Root, install
from flaskcompat.engine.project import ProjectState
from flaskcompat.engine.pythons import Python
from flaskcompat.engine.situation import Situation
from flaskcompat.engine.suppress import silenced
from flaskcompat.engine.target import aim, aim_locked
from flaskcompat.matchers.facts import Code
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.planner.way import Stage


class World(NamedTuple):
    """What the rules say of a project as it would be; each finding is marked where it is suppressed."""

    verdicts: tuple[Verdict, ...]

    @property
    def marks(self) -> frozenset[str]:
        """The fingerprints of all that fires."""
        return frozenset(verdict.finding.fingerprint for verdict in self.verdicts)


def judged(insight: Insight, state: ProjectState) -> World:
    """Judge a project in another state with the same code, which is scanned anew only for new modules."""
    shown, context = insight.code.folder.rstrip("/") or ".", insight.context
    source, code = insight.source, insight.code
    packages = packages_of(state, context)
    if context.options.source and not packages <= packages_of(insight.state, context):
        reader = Reader(insight.files, shown)
        source = read_code(insight.files, reader, context.rules, context.options, packages)
        code = Code(source.usages, source.settings, source.files, folder=shown, mentions=source.mentions)
    verdicts = verdicts_of(state, source, code, shown, context)
    findings = [verdict.finding for verdict in verdicts]
    marked, _ = silenced(findings, source.suppressions, context.rules, context.options.ignore)
    return World(tuple(one._replace(finding=found) for one, found in zip(verdicts, marked, strict=True)))


def with_targets(
    state: ProjectState, targets: Mapping[str, str], context: Context, paths: Collection[str]
) -> ProjectState:
    """The state with the target versions where owners at these paths have them, and nothing else moved."""
    situations = tuple(
        _aimed(one, _of_those_there(one, targets), context) if one.environment.path in paths else one
        for one in state.situations
    )
    ranges = tuple(
        (aim(root, _asked_for(root, targets)) if root.path in paths else root, python)
        for root, python in state.ranges
    )
    return state._replace(situations=situations, ranges=ranges)


def _of_those_there(situation: Situation, targets: Mapping[str, str]) -> dict[str, str]:
    there = {entry.name for entry in situation.environment.distributions}
    return {name: version for name, version in targets.items() if name in there}


def _asked_for(root: Root, targets: Mapping[str, str]) -> dict[str, str]:
    names = {entry.name for entry in root.entries}
    return {name: version for name, version in targets.items() if name in names}


def _aimed(situation: Situation, targets: Mapping[str, str], context: Context) -> Situation:
    if not targets:
        return situation
    if situation.root is None:
        return situation._replace(environment=aim_locked(situation.environment, targets))
    root = aim(situation.root, targets)
    found = install(root, situation.python, context.catalog, context.options.exclude_newer)
    conflict = "" if found.gave_up else found.conflict
    return situation._replace(environment=found.environment, root=root, conflict=conflict)


def after(state: ProjectState, stages: Mapping[str, Stage], context: Context | None = None) -> ProjectState:
    """The state once the stages (by the path of who decides the versions) are made.

    With a context, each of several environments that one owner's ranges give is resolved for itself: what an
    extra asks for holds other versions back than the main requirements do.
    """
    situations: dict[str, Situation] = {}
    number = Counter(one.environment.path for one in state.situations)
    for one in state.situations:
        stage = stages.get(one.environment.path)
        moved = one if stage is None else _moved(one, stage)
        if moved.environment.id in situations:
            continue
        if stage is not None and context is not None and number[one.environment.path] > 1:
            moved = _resolved(moved, context)
        situations[moved.environment.id] = moved
    ranges = tuple(
        (_rewritten(root, stages.get(root.path)), _python_after(python, stages.get(root.path)))
        for root, python in state.ranges
    )
    return state._replace(situations=tuple(situations.values()), ranges=ranges)


def _moved(situation: Situation, stage: Stage) -> Situation:
    environment, python = situation.environment, situation.python
    there = {entry.name: entry for entry in environment.distributions}
    changed = {move.name for move in stage.moves}
    distributions = tuple(
        _entry(there.get(name), name, version, environment, name in changed)
        for name, version in stage.versions
    )
    moved = _python_after(python or Python(environment.python), stage)
    if moved is not None and moved.version != environment.python:
        python = moved
        identity = environment.id.partition("@")[0] + f"@{stage.python}"
        environment = environment._replace(id=identity, python=stage.python, certain=True)
    known = bool(distributions)
    environment = environment._replace(
        distributions=distributions if known else environment.distributions,
        complete=environment.complete or bool(situation.conflict),
    )
    root = situation.root and _rewritten(situation.root, stage)
    return situation._replace(environment=environment, python=python, root=root, conflict="")


def _resolved(moved: Situation, context: Context) -> Situation:
    """A moved situation as an install of its root gives it; as it is where that has no solution."""
    if moved.root is None or moved.environment.kind != "resolved":
        return moved
    found = install(moved.root, moved.python, context.catalog, context.options.exclude_newer)
    if found.conflict or found.environment.id != moved.environment.id:
        return moved
    return moved._replace(environment=found.environment)


def _python_after(python: Python | None, stage: Stage | None) -> Python | None:
    """The Python on which a stage leaves those that run on another now."""
    if stage is None or not stage.needs_python:
        return python
    if python is not None and SpecifierSet(stage.needs_python).contains(python.version or "0"):
        return python
    return Python(stage.python)


def _entry(
    old: Distribution | None, name: str, version: str, environment: Environment, changed: bool
) -> Distribution:
    if old is None:
        return Distribution(name, version, environment.path, 0, "resolved")
    return old._replace(version=version, origin="pinned" if changed else old.origin)


def _rewritten(root: Root, stage: Stage | None) -> Root:
    if stage is None:
        return root
    moves = {
        move.name: move.specifier or f"=={move.after}" for move in stage.moves if move.after or move.specifier
    }
    there = {entry.name for entry in root.entries}
    asked = {name: specifier for name, specifier in moves.items() if name in there}
    return root._replace(entries=rewritten(root, stage.python, asked))
