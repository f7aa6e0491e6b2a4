"""What code and configuration need on the way, tied to the step that needs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flaskcompat.engine.assess import Insight
from flaskcompat.engine.judge import Verdict
from flaskcompat.index.mechanical import successor
from flaskcompat.model.plan import Task
from flaskcompat.model.usage import Usage
from flaskcompat.planner.advice import DEPRECATED, Advice, Versions, advice, when
from flaskcompat.planner.outlook import Outlook
from flaskcompat.ruleset.compile import looks_at_code

_ORDER = ("before", "with", "after")


Places = Mapping[tuple[str, int], list[Usage]]
"""Usages by file and line."""


def tasks_of(outlook: Outlook) -> Mapping[int, tuple[Task, ...]]:
    """By number of the stop: a task for each place in code and configuration that it breaks."""
    found: dict[int, list[Task]] = {}
    usages = usages_at(outlook.insight)
    for number, verdict in outlook.arising():
        task = task_of(verdict, usages, outlook.versions(number - 1), outlook.versions(number))
        if task is not None:
            found.setdefault(number, []).append(task)
    return {number: tuple(sorted(tasks, key=_rank)) for number, tasks in found.items()}


def usages_at(insight: Insight) -> Places:
    """The usages of a project by their places."""
    usages: dict[tuple[str, int], list[Usage]] = {}
    for usage in (one for listed in insight.code.usages.values() for one in listed):
        for line in {usage.line, *(line for _, line, _ in usage.places)}:
            usages.setdefault((usage.path, line), []).append(usage)
    return usages


def task_of(verdict: Verdict, usages: Places, before: Versions, after: Versions) -> Task | None:
    """What a verdict on code or configuration asks for, seen from the versions before and after a step."""
    finding, told = verdict.finding, advice(verdict)
    if finding.suppressed or not told or not looks_at_code(verdict.rule.match):
        return None
    first = told[0]
    return Task(
        when(first, DEPRECATED in verdict.rule.tags, before, after),
        first.action.kind,  # type: ignore[arg-type]
        finding.code,
        finding.path,
        finding.line,
        first.action.text,
        finding.fingerprint,
        _is_mechanical(first, usages.get((finding.path, finding.line), ())),
    )


def _is_mechanical(told: Advice, usages: Iterable[Usage]) -> bool:
    """Whether a machine may write it: what takes the place of the name, or of each parameter that went."""
    if told.successor is not None:
        return True
    keywords = (f"{one.name}({each})" for one in usages if one.name == told.usage for each in one.keywords)
    return any(successor(each) for each in keywords)


def _rank(task: Task) -> tuple[int, str, int, str]:
    return _ORDER.index(task.when), task.path, task.line, task.code
