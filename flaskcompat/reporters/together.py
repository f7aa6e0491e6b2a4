"""What has to move together: the groups that a plan asks those who open pull requests to form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from flaskcompat.errors import UsageError
from flaskcompat.model.plan import Plan, Step
from flaskcompat.model.report import Report

_NAME = re.compile(r"[a-z0-9-]+")


class Group(NamedTuple):
    """Distributions of one project that only work when they move together, in stable order.

    `project` is its folder as it is reported, `files` what was read there. `leader` is the one to call the
    group after: the target of the plan where it is among them.
    """

    project: str
    files: tuple[str, ...]
    names: tuple[str, ...]
    leader: str


def groups(report: Report, format_name: str) -> tuple[Group, ...]:
    """Turn the steps of a report's plan into groups of the distributions whose changes need each other.

    Steps that share a distribution become one group: of two groups with the same distribution, only the
    first would hold it, and the second be torn. Raises `UsageError` where the report has no plan.
    """
    if report.plan is None:
        raise UsageError(f"--format {format_name} prints what a plan moves together: use `flaskcompat audit`")
    files = {project.path: project.files for project in report.projects}
    targets = [found[0] for target in report.plan.target if (found := _NAME.match(target))]
    return tuple(
        Group(project, files.get(project, ()), names, next((t for t in targets if t in names), names[0]))
        for project, names in _merged(report.plan)
    )


def _merged(plan: Plan) -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for project, names in _tied(plan):
        apart = []
        for other, known in found:
            if other == project and set(known) & set(names):
                names = (*known, *(name for name in names if name not in known))
            else:
                apart.append((other, known))
        found = [*apart, (project, names)]
    return [(project, tuple(sorted(names))) for project, names in found]


def _tied(plan: Plan) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each project with names that a step of it moves together: all of them, unless the step knows better."""
    for step in (*plan.steps, *plan.rest):
        for names in (_moved(step),) if step.together is None else step.together:
            if len(names) > 1:
                yield step.project or ".", names


def _moved(step: Step) -> tuple[str, ...]:
    """What a step moves or brings; what it removes is no version to wait for."""
    return tuple(dict.fromkeys(change.distribution for change in step.changes if change.after))
