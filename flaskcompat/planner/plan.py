"""A survey and targets to a plan: the steps of every project, numbered through, and what blocks them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from flaskcompat.catalog import Catalog, load
from flaskcompat.engine.assess import Assessment
from flaskcompat.engine.check import Survey
from flaskcompat.matchers.facts import Code
from flaskcompat.model.plan import Plan, Step, Task
from flaskcompat.model.report import Finding
from flaskcompat.planner.compiling import compile_tasks
from flaskcompat.planner.findings import findings_of
from flaskcompat.planner.outlook import Outlook
from flaskcompat.planner.raising import python_tasks
from flaskcompat.planner.solve import ways
from flaskcompat.planner.steps import why
from flaskcompat.planner.successors import blockers
from flaskcompat.planner.targets import Target, targets_in
from flaskcompat.planner.tasks import tasks_of
from flaskcompat.planner.writing import Writer, Written


class Draft(NamedTuple):
    """A plan with the findings that it rests on: those of the mere bump, and those of its end."""

    plan: Plan
    findings: tuple[Finding, ...]


def plan(survey: Survey, targets: Sequence[str]) -> Plan:
    """The plan from what a survey saw to the targets (`flask==3.1.3`, `flask>=3`, `flask`, `latest`).

    Raises `UsageError` for targets that name nothing to go to.
    """
    return draft(survey, targets).plan


def draft(survey: Survey, targets: Sequence[str]) -> Draft:
    """The plan with its findings; raises as `plan` does."""
    catalog, newest = _catalog(survey.assessments)
    aims = targets_in(targets, catalog, newest)
    steps: list[Step] = []
    rest: list[Step] = []
    told: list[str] = []
    result: dict[str, str] = {}
    stay: set[str] = set()
    findings: list[Finding] = []
    cured: Counter[str] = Counter()
    for assessment in survey.assessments:
        outlook = _outlook(assessment, aims)
        cured.update(outlook.cured())
        into = rest if outlook.blocked else steps
        own = list(steps_of(outlook, assessment.project.path, len(into)))
        into += own
        told += blockers(outlook.ways, assessment.insight.context.rules, outlook.clash)
        now, end = dict(_versions(outlook, 0)), dict(_versions(outlook, _last(outlook)))
        stay.update(name for name, version in now.items() if end.get(name) == version)
        for name, version in end.items():
            result.setdefault(name, version)
        findings += findings_of(outlook, own)
    codes = [assessment.insight.code for assessment in survey.assessments]
    done = Plan(
        target=tuple(target.text for target in aims),
        steps=tuple(steps),
        blockers=tuple(dict.fromkeys(told)),
        result=tuple(sorted(result.items())),
        effort=_effort([*steps, *rest]),
        unchanged=_unchanged([*steps, *rest], len(stay), codes),
        rest=tuple(rest),
        cured=tuple(sorted(cured.items())),
    )
    return Draft(done, tuple(findings))


def _catalog(assessments: Sequence[Assessment]) -> tuple[Catalog, str]:
    if not assessments:
        return load(), ""
    context = assessments[0].insight.context
    return context.catalog, context.options.exclude_newer


def _outlook(assessment: Assessment, targets: Sequence[Target]) -> Outlook:
    wanted = {target.name: target.specifier for target in targets}
    return Outlook(assessment.insight, ways(assessment.insight, wanted), targets, assessment.findings)


def steps_of(outlook: Outlook, project: str, earlier: int) -> Iterator[Step]:
    """The steps of one project, numbered from after some earlier ones."""
    writer = Writer(outlook.insight)
    tasks = tasks_of(outlook)
    mended = _mended(outlook)
    for number, stop in enumerate(outlook.stops, 1):
        written = writer.write(stop.stages)
        own = (*python_tasks(outlook, number), *compile_tasks(outlook, number), *tasks.get(number, ()))
        marks = [*mended.get(number, ()), *(task.fingerprint for task in own if task.fingerprint)]
        yield Step(
            number=earlier + number,
            changes=stop.changes,
            why=why(tuple(stop.stages.values())),
            findings=tuple(dict.fromkeys(marks)),
            commands=written.commands,
            edits=written.edits,
            tasks=(*own, *_by_hand(written)),
            project=project,
            python=stop.python,
            versions=stop.versions,
            together=stop.together,
        )


def _by_hand(written: Written) -> Iterator[Task]:
    for path, line, reason in written.refused:
        yield Task("with", "edit", "", path, line, reason)


def _mended(outlook: Outlook) -> Mapping[int, list[str]]:
    """By number of the stop the findings of the mere bump that are gone at the end."""
    found: dict[int, list[str]] = {}
    for verdict in outlook.bumped.verdicts if outlook.stops else ():
        if verdict.finding.fingerprint not in outlook.last.marks:
            found.setdefault(outlook.mending(verdict), []).append(verdict.finding.fingerprint)
    return found


def _last(outlook: Outlook) -> int:
    return 0 if outlook.blocked else len(outlook.stops)


def _versions(outlook: Outlook, number: int) -> Iterable[tuple[str, str]]:
    """All versions after so many stops, of the owners that have a way."""
    if number:
        return outlook.stops[number - 1].versions
    paths = {way.path for way in outlook.ways}
    return {
        entry.name: entry.version
        for one in outlook.insight.state.situations
        if one.environment.path in paths
        for entry in one.environment.distributions
    }.items()


def _unchanged(steps: Sequence[Step], stay: int, codes: Iterable[Code]) -> tuple[tuple[str, int], ...]:
    """How much of what was looked at stays as it is."""
    places = {(task.path, task.line) for step in steps for task in step.tasks}
    usages = settings = 0
    for code in codes:
        usages += sum((u.path, u.line) not in places for found in code.usages.values() for u in found)
        settings += sum((s.path, s.line) not in places for found in code.settings.values() for s in found)
    counts = {"distribution": stay, "usage": usages, "setting": settings}
    return tuple((kind, count) for kind, count in counts.items() if count)


def _sort(task: Task) -> str:
    """What a task counts as: one of no rule is about a line of a manifest that people have to change."""
    if task.mechanical:
        return "mechanical"
    return task.kind if task.code or task.kind != "edit" else "requirement"


def _effort(steps: Sequence[Step]) -> tuple[tuple[str, int], ...]:
    kinds = ("distribution", "requirement", "mechanical", "edit", "configure")
    counts = Counter(dict.fromkeys(kinds, 0))
    for step in steps:
        counts["distribution"] += len(step.changes)
        counts["requirement"] += len(step.edits)
        counts.update(_sort(task) for task in step.tasks)
    return tuple((kind, count) for kind, count in counts.items() if count)
