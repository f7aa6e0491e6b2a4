"""What can be mended by a machine, of the present findings or of a plan, as changes of files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flaskcompat.engine.assess import Assessment
from flaskcompat.engine.check import Survey
from flaskcompat.engine.project import ProjectState
from flaskcompat.fixing.change import FileChange, Fixes
from flaskcompat.fixing.code_fixes import fix_code
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.hits import Place, Versions, is_about_names, versions_of
from flaskcompat.fixing.plan_edits import edit_as_planned
from flaskcompat.fixing.versions import edit_versions
from flaskcompat.model.environment import Environment
from flaskcompat.model.plan import Plan, Step
from flaskcompat.model.report import Finding
from flaskcompat.planner.worlds import judged


def fixes(survey: Survey, plan: Plan | None = None) -> tuple[FileChange, ...]:
    """The changes of files that mend what a machine can: all steps of a plan, else the present findings."""
    return mend(survey, plan).changes


def mend(
    survey: Survey, plan: Plan | None = None, *, code: bool = True, manifests: bool = True, step: int = 0
) -> Fixes:
    """The changes, with what stays and why; with `step` those of a plan up to that step.

    What is suppressed counts for nothing.
    """
    desk = Desk(survey.assessments)
    steps = [one for one in plan.steps if not step or one.number <= step] if plan else []
    if manifests and plan:
        edit_as_planned(desk, steps)
        for assessment in survey.assessments:
            _leave_locks(desk, assessment, steps)
    states = edit_versions(desk, survey) if manifests and not plan else {}
    for assessment in survey.assessments if code else ():
        path = assessment.project.path
        own = [one for one in steps if one.project == path]
        if own:
            _as_planned(desk, assessment, survey, own)
        elif path in states:
            _as_moved(desk, assessment, survey, states[path])
        else:
            _as_found(desk, assessment, survey)
    if code:
        _leave_tasks(desk, steps)
    return desk.finished()


def _leave_tasks(desk: Desk, steps: Iterable[Step]) -> None:
    """Say what else the steps need of people: with the versions moved, no plan tells of it any more."""
    told = {(one.path, one.line) for one in desk.undone}
    for task in (task for step in steps for task in step.tasks if task.when != "after"):
        if (
            not task.mechanical
            and task.line not in desk.lines(task.path)
            and (task.path, task.line) not in told
        ):
            desk.leave(task.path, task.line, task.code, task.text)


def _leave_locks(desk: Desk, assessment: Assessment, steps: list[Step]) -> None:
    """Say what makes the locks of a project follow a plan."""
    commands = {
        command: None for one in steps if one.project == assessment.project.path for command in one.commands
    }
    for manifest in assessment.insight.state.manifests if commands else ():
        if manifest.format.kind != "lock":
            continue
        words = f"its tool has to make it: {' && '.join(commands)}"
        if problems := manifest.inventory.problems:
            words = f"cannot be read, so that its tool has to make it anew: {problems[0].message}"
        desk.leave(manifest.path, 0, manifest.path, words)


def _as_planned(desk: Desk, assessment: Assessment, survey: Survey, steps: list[Step]) -> None:
    """The code of a plan: each task at its line, with the versions that are there when its step is made."""
    last, tags = steps[-1], _tags(assessment)
    tasks = [task for one in steps for task in one.tasks if task.kind == "edit" and task.line]
    places = {
        (task.path, task.line, 0) for task in tasks if task.code and is_about_names(tags.get(task.code, ()))
    }
    places |= set(_places(_about_names(assessment, survey.report.findings)))
    fix_code(desk, assessment, places, [versions_of(dict(last.versions), last.python)])


def _as_moved(desk: Desk, assessment: Assessment, survey: Survey, state: ProjectState) -> None:
    """The code that fits the versions that the manifests ask for by now."""
    quiet = {finding.fingerprint for finding in survey.report.findings if finding.suppressed}
    found = [verdict.finding for verdict in judged(assessment.insight, state).verdicts]
    own = _about_names(assessment, [one for one in found if one.fingerprint not in quiet])
    fix_code(
        desk, assessment, set(_places(own)), _versions([one.environment for one in state.situations], own)
    )


def _as_found(desk: Desk, assessment: Assessment, survey: Survey) -> None:
    own = _about_names(assessment, survey.report.findings)
    fix_code(desk, assessment, set(_places(own)), _versions(assessment.environments, own))


def _about_names(assessment: Assessment, findings: Iterable[Finding]) -> list[Finding]:
    tags = _tags(assessment)
    return [
        finding
        for finding in findings
        if not finding.suppressed
        and finding.project == assessment.project.path
        and is_about_names(tags.get(finding.code, ()))
    ]


def _places(findings: Iterable[Finding]) -> Iterator[Place]:
    for finding in findings:
        yield finding.path, finding.line, finding.column


def _tags(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    return {compiled.rule.code: compiled.rule.tags for compiled in assessment.insight.context.rules}


def _versions(environments: Sequence[Environment], findings: Iterable[Finding]) -> list[Versions]:
    """The versions of each environment that the findings are about; else of all of them."""
    named = {name for finding in findings for name in finding.environments}
    chosen = [one for one in environments if one.id in named] or environments
    return [
        versions_of({entry.name: entry.version for entry in one.distributions}, one.python) for one in chosen
    ]
