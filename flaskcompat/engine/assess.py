"""One project to everything that a report says about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flaskcompat.catalog import Catalog
from flaskcompat.engine.causes import told_once
from flaskcompat.engine.code import Source, read_code
from flaskcompat.engine.collect.projects import ProjectFiles
from flaskcompat.engine.concerned import concerned
from flaskcompat.engine.conflict import unresolvable
from flaskcompat.engine.doubt import doubtful, exposed, last_python, lowered, shared
from flaskcompat.engine.early import early
from flaskcompat.engine.events import findings_of, judge_alone
from flaskcompat.engine.facts import Lookup as Declared
from flaskcompat.engine.facts import admitted_facts, facts_of, metadata_from
from flaskcompat.engine.judge import Verdict, judge, merge
from flaskcompat.engine.lacks import Lacks
from flaskcompat.engine.manifests import Manifest, Reader
from flaskcompat.engine.options import Options
from flaskcompat.engine.pinned import Root
from flaskcompat.engine.places import told_as_gone
from flaskcompat.engine.project import ProjectState, read_project
from flaskcompat.engine.pythons import Python
from flaskcompat.engine.refused import besides
from flaskcompat.engine.situation import Situation
from flaskcompat.engine.suppress import leftovers, silenced
from flaskcompat.engine.unreached import reached
from flaskcompat.engine.written_for import claim_of, problem_of, runs_on_two
from flaskcompat.matchers.facts import Code, nothing
from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Problem, PythonClaim, Requirement
from flaskcompat.model.lack import Lookup
from flaskcompat.model.report import Finding, Project
from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import Usage
from flaskcompat.ruleset.compile import CompiledRule


class Context(NamedTuple):
    """What every project of a run is judged with; `installed` are environments that hold for all of them."""

    rules: Sequence[CompiledRule]
    catalog: Catalog
    options: Options
    installed: tuple[Situation, ...] = ()
    lacks: Lookup = nothing


class Insight(NamedTuple):
    """What a project's share of a report was made from, for those who ask what else could be."""

    files: ProjectFiles
    state: ProjectState
    code: Code
    context: Context
    source: Source = Source()


class Assessment(NamedTuple):
    """One project's share of a report; `relevant` tells whether any rule about code could apply to it."""

    project: Project
    requirements: tuple[Requirement, ...]
    environments: tuple[Environment, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    relevant: bool
    insight: Insight


def assess(project: ProjectFiles, shown: str, context: Context) -> Assessment:
    """Read one project, judge it, and put cures to what was found."""
    reader, stated, state, source = _read(project, shown, context)
    two = source.two
    three = any(not python.startswith("2.") for python in state.pythons)
    if two is not None and state.situations and not three and not context.installed:
        older = _read(project, shown, context, claim_of(two))
        if runs_on_two(older[2].situations, context.catalog):
            reader, stated, state, source = older
            reader.problems.append(problem_of(two))
    code = Code(source.usages, source.settings, source.files, folder=shown, mentions=source.mentions)
    findings = _findings(state, source, code, shown, context)
    environments = tuple(situation.environment for situation in state.situations)
    return Assessment(
        Project(shown, _files(state.manifests, stated), state.pythons),
        state.requirements,
        environments,
        findings,
        tuple(dict.fromkeys([*reader.problems, *source.problems])),
        _relevant(environments, context.rules),
        Insight(project, state, code, context, source),
    )


def _read(
    project: ProjectFiles, shown: str, context: Context, *claims: PythonClaim
) -> tuple[Reader, list[Manifest], ProjectState, Source]:
    """The files of a project and their code; `claims` are Pythons that no manifest states."""
    reader = Reader(project, shown)
    stated = [found for path in project.stated if (found := reader.manifest(path)) is not None]
    state = read_project(reader, shown, stated, context.catalog, context.options, claims)
    state = state._replace(situations=state.situations + context.installed)
    source = read_code(project, reader, context.rules, context.options, packages_of(state, context))
    return reader, stated, state, source


def packages_of(state: ProjectState, context: Context) -> frozenset[str]:
    """The packages of which it matters what the code imports, whatever the rules ask about."""
    return _joined(state, context) | concerned(state.situations, context.rules)


def _joined(state: ProjectState, context: Context) -> frozenset[str]:
    """Those of which submodules need something that their main import does not."""
    if not isinstance(context.lacks, Lacks) or not any(compiled.joins for compiled in context.rules):
        return frozenset()
    entries = (entry for one in state.situations for entry in one.environment.distributions)
    return context.lacks.packages({(entry.name, entry.version) for entry in entries})


def _files(manifests: Sequence[Manifest], stated: Sequence[Manifest]) -> tuple[str, ...]:
    return tuple(sorted({manifest.path for manifest in [*manifests, *stated]}))


def _relevant(environments: Sequence[Environment], rules: Sequence[CompiledRule]) -> bool:
    needed = {name for compiled in rules if compiled.looks_at_code for name in compiled.needs}
    return any(entry.name in needed for environment in environments for entry in environment.distributions)


def _findings(
    state: ProjectState, source: Source, code: Code, shown: str, context: Context
) -> tuple[Finding, ...]:
    verdicts = verdicts_of(state, source, code, shown, context)
    findings = [_at_known_environments(finding) for finding in _cured(verdicts, state, code, context)]
    return _silence(findings, source, shown, context)


def verdicts_of(
    state: ProjectState, source: Source, code: Code, shown: str, context: Context
) -> list[Verdict]:
    """What the rules say of a project's versions and code, one verdict a cause; cures are not looked for."""
    lookup = metadata_from(context.catalog)
    as_of = context.options.exclude_newer or context.catalog.date[:10]
    verdicts: list[Verdict] = []
    ignore = context.options.ignore
    events = list(state.events)
    codes = _codes(state, source, code)
    stuck = []
    optional = frozenset(entry.name for entry in state.requirements if entry.group and entry.role != "build")
    for situation in state.situations:
        own = codes.get(situation.environment.path, codes[""])
        unread = situation.root is not None and situation.root.unread
        facts = facts_of(situation.environment, own, lookup, situation.python, context.lacks, unread=unread)
        facts = facts._replace(optional=optional)
        found = reached(told_once(judge(context.rules, facts, situation.environment, as_of), ignore))
        verdicts += found
        if _never_resolves(situation, state) and not _tells_conflict(found, context.rules):
            stuck.append(situation)
    told = []
    doubt = doubtful(state.situations, stated=bool(context.options.python))
    for root, python in state.ranges:
        own = codes.get(root.path, codes[""])
        found = _of_range(root, python, own, lookup, context)
        if found and (last := last_python(root, state.situations, doubt)):
            found = shared(found, _of_range(root, last, own, lookup, context))
        verdicts += found
        told += [root] if _tells_conflict(found, context.rules) else []
    events += [unresolvable(one) for one in stuck if not any(root is one.root for root in told)]
    verdicts = early(exposed(lowered(verdicts, doubt), state.situations), state.situations)
    verdicts = besides(verdicts, state.events)
    everything = Code(source.usages, source.settings, source.files, events, shown, source.mentions)
    verdicts += judge_alone(context.rules, everything, shown, context.catalog.date[:10])
    return told_as_gone(merge(verdicts))


def _of_range(
    root: Root, python: Python | None, code: Code, declared: Declared, context: Context
) -> list[Verdict]:
    """What the rules say of all that the requirements of a root admit on one Python."""
    admitted = admitted_facts(root, code, declared, context.catalog, python, context.lacks)
    if admitted is None:
        return []
    as_of = context.options.exclude_newer or context.catalog.date[:10]
    where = Environment("", root.project, "resolved", root.path, admitted.python, (), tool=root.tool)
    return told_once(judge(context.rules, admitted, where, as_of), context.options.ignore)


def _codes(state: ProjectState, source: Source, code: Code) -> dict[str, Code]:
    """The code for each script with inline metadata (PEP 723), and under "" that of everything else.

    Such a script runs in an environment of its own, and nothing else does.
    """
    scripts = {manifest.path for manifest in state.manifests if manifest.format.name == "script"}
    if not scripts:
        return {"": code}  # the very object, which keeps what conditions found in it
    usages: dict[str, list[Usage]] = {path: [] for path in ("", *scripts)}
    for usage in source.usages:
        usages[usage.path if usage.path in scripts else ""].append(usage)
    settings: dict[str, list[Setting]] = {path: [] for path in ("", *scripts)}
    for setting in source.settings:
        settings[setting.path if setting.path in scripts else ""].append(setting)
    return {
        path: Code(usages[path], settings[path], source.files, folder=code.folder, mentions=code.mentions)
        for path in usages
    }


def _cured(verdicts: Sequence[Verdict], state: ProjectState, code: Code, context: Context) -> list[Finding]:
    """The findings with what to do about each."""
    if not verdicts or not context.options.cures:
        return [verdict.finding for verdict in verdicts]
    from flaskcompat.engine.cure import Doctor

    doctor = Doctor(state, code, context.rules, context.catalog, context.options.exclude_newer, context.lacks)
    return [verdict.finding._replace(actions=doctor.actions(verdict)) for verdict in verdicts]


def _at_known_environments(finding: Finding) -> Finding:
    return finding._replace(environments=tuple(name for name in finding.environments if name))


def _never_resolves(situation: Situation, state: ProjectState) -> bool:
    """Whether what the situation stands for has no solution on any Python of the project.

    A Python on which alone there is none is declared too generously; rules on Requires-Python say so.
    """
    return bool(situation.conflict) and all(
        other.conflict for other in state.situations if other.root is situation.root
    )


def _tells_conflict(found: Sequence[Verdict], rules: Sequence[CompiledRule]) -> bool:
    """Whether one of the findings can be why versions have no solution: an error that is not about code."""
    declared = {compiled.rule.code for compiled in rules if not (compiled.looks_at_code or compiled.joins)}
    return any(v.finding.severity == v.rule.severity == "error" and v.rule.code in declared for v in found)


def _silence(findings: list[Finding], source: Source, shown: str, context: Context) -> tuple[Finding, ...]:
    ignore = context.options.ignore
    marked, used = silenced(findings, source.suppressions, context.rules, ignore)
    judged = [compiled.rule.code for compiled in context.rules] if context.options.select else None
    left = leftovers(source.suppressions, used, judged)
    late = findings_of(left, context.rules, shown, context.catalog.date[:10])
    marked += silenced(late, (), context.rules, ignore)[0]
    return tuple(marked)
