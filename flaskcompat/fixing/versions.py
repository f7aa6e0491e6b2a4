"""The versions that cure present findings into the manifests: written, judged, and taken back if need be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from flaskcompat.engine.assess import Assessment
from flaskcompat.engine.check import Survey
from flaskcompat.engine.project import ProjectState
from flaskcompat.fixing.asking import Asking
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.trial import judged_copy, troubles
from flaskcompat.model.report import Finding
from flaskcompat.planner.way import Stage
from flaskcompat.planner.worlds import after

_MOST_ROUNDS = 3


def edit_versions(desk: Desk, survey: Survey) -> dict[str, ProjectState]:
    """Write the versions that the first action of each finding asks for, project by project.

    The result is the state, by the path of the project, of those in which versions move.
    """
    states = {}
    for assessment in survey.assessments:
        findings = [one for one in survey.report.findings if one.project == assessment.project.path]
        if stages := _edit(desk, assessment, findings):
            states[assessment.project.path] = after(assessment.insight.state, stages)
    return states


def _edit(desk: Desk, assessment: Assessment, findings: Sequence[Finding]) -> dict[str, Stage]:
    """Edit one project, judge what came of it, and go on until nothing more is to be done.

    What would bring trouble that was not there before is not done.
    """
    back = desk.remember()
    project = Asking(desk, assessment, findings)
    stages = project.write()
    if not project.changed:
        return stages
    with judged_copy(assessment, desk, edited=False) as before:
        known = troubles(before)
    told = _settled(desk, assessment, known)
    if told is None:
        return stages
    back()
    project = Asking(desk, assessment, findings, ranges=False)
    stages = project.write()
    if project.changed and (again := _settled(desk, assessment, known)) is not None:
        back()
        told, stages = again, {}
    desk.leave(assessment.project.path, 0, "versions", f"what the findings ask for would bring {told}")
    return stages


def _settled(
    desk: Desk, assessment: Assessment, known: Counter[tuple[str, str]], left: int = _MOST_ROUNDS
) -> str | None:
    """Edit on until nothing is left to do; what trouble the texts bring, in words, None for none."""
    with judged_copy(assessment, desk, edited=True) as found:
        if worse := troubles(found) - known:
            return ", ".join(f"{code} in {path}" for code, path in sorted(worse))
        same = [one for one in found.assessments if one.project.path == assessment.project.path]
        if not same or not left:
            return None
        project = Asking(desk, same[0], [one for one in found.report.findings if not one.suppressed])
        project.write()
        return _settled(desk, assessment, known, left - 1) if project.changed else None
