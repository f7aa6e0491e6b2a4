"""`flaskcompat audit`: projects judged against a target, and the plan to get there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from flaskcompat.engine.accepted import Run, baseline_of, settled
from flaskcompat.engine.check import Progress, Survey, survey
from flaskcompat.engine.freshness import NOT_THERE
from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError
from flaskcompat.model.inventory import Problem
from flaskcompat.model.plan import Plan
from flaskcompat.model.report import Finding, Report
from flaskcompat.planner.plan import draft
from flaskcompat.ruleset.store import all_rules

_SHOWN = 10


def audit(
    paths: Sequence[str], options: Options, targets: Sequence[str], progress: Progress | None = None
) -> Report:
    """Judge every project below the paths as if it had moved to the targets, with the plan in the report.

    Raises as `engine.check.survey` and `planner.plan.plan` do, and `UsageError` where no project is found.
    """
    found = survey(paths, options._replace(cures=False, baseline="", ignores=(), shrink=False), progress)
    if not found.assessments:
        raise UsageError(f"no manifest and no lock found below {', '.join(paths)}: there is nothing to plan")
    done = draft(found, targets)
    findings = _settled(_in_order(done.findings), options, found)
    problems = (*found.report.problems, *_absent(found, done.plan.target), *_unknown(found, done.plan))
    return found.report._replace(findings=tuple(findings), plan=done.plan, problems=problems)


def _settled(findings: Sequence[Finding], options: Options, found: Survey) -> list[Finding]:
    """The findings with what is ignored and accepted marked; nothing of both can be called stale here."""
    rules = all_rules(options.rules)
    context = found.assessments[0].insight.context
    run = Run(rules, context.rules, frozenset(), False, context.catalog.date[:10])
    return settled(findings, options._replace(shrink=False), baseline_of(options), run)


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    once = {(one.fingerprint, one.path, one.line, one.column): one for one in findings}
    return sorted(once.values(), key=lambda one: (one.path, one.line, one.column, one.code))


def _absent(found: Survey, targets: Iterable[str]) -> Iterable[Problem]:
    """A problem for each target that no environment has: nothing moves to it."""
    there = {entry.name for one in found.report.environments for entry in one.distributions}
    names = dict.fromkeys(re.split("[<>=!~]", text, maxsplit=1)[0] for text in targets)
    for name in names:
        if name not in there:
            yield Problem(
                found.report.projects[0].path, 0, f"{name} is in no environment: nothing moves to it"
            )


def _unknown(found: Survey, plan: Plan) -> Iterable[Problem]:
    """A problem for the distributions that a plan leaves as they are without knowing what they ask for."""
    moving = {step.project for step in (*plan.steps, *plan.rest)}
    told = {one.path for one in found.report.problems if one.message.startswith(NOT_THERE)}
    for one in found.assessments:
        catalog = one.insight.context.catalog
        names: dict[str, str] = {}
        for entry in one.requirements if one.project.path in moving else ():
            if entry.role == "requirement" and entry.name and entry.name not in catalog and not entry.source:
                names.setdefault(entry.name, entry.path)
        left = sorted(names)
        if left and told.isdisjoint(environment.path for environment in one.environments):
            more = f" and {len(left) - _SHOWN} more" if len(left) > _SHOWN else ""
            message = f"{', '.join(left[:_SHOWN])}{more}; what they ask for is not part of the plan"
            yield Problem(names[left[0]], 0, f"{NOT_THERE}: {message}")
