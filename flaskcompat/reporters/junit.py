"""JUnit XML, in the dialect that Jenkins and GitLab read (schema of Jenkins' xUnit plugin)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from flaskcompat.model.inventory import Problem
from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import place, prose


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into a test suite for each project, and one for the problems.

    Errors and warnings are failures and suppressed findings are skipped tests; a note passes and tells. A
    project without findings is one test that passes. A problem decides no exit status, so it turns no run
    red: it is a skipped test that tells what was not judged.
    """
    suites = [_project_suite(project, findings) for project, findings in _by_project(report).items()]
    if report.problems:
        cases = [_problem_case(problem) for problem in report.problems]
        suites.append(_suite("input", cases, skipped=len(cases)))
    body = "".join(f"  {line}\n" for suite in suites for line in suite)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="flaskcompat">\n{body}</testsuites>\n'


def _by_project(report: Report) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {project.path: [] for project in report.projects}
    for finding in report.findings:
        groups.setdefault(finding.project, []).append(finding)
    return groups


def _project_suite(project: str, findings: list[Finding]) -> list[str]:
    cases = [_finding_case(finding) for finding in findings]
    if not cases:
        cases = [[f"<testcase {_attributes(classname=project, name='no findings')}/>"]]
    failures = sum(_fails(finding) for finding in findings)
    skipped = sum(bool(finding.suppressed) for finding in findings)
    return _suite(project, cases, failures=failures, skipped=skipped)


def _suite(name: str, cases: list[list[str]], *, failures: int = 0, skipped: int = 0) -> list[str]:
    counts = {"tests": len(cases), "failures": failures, "errors": 0, "skipped": skipped}
    attributes = _attributes(name=name, **{key: str(value) for key, value in counts.items()})
    inner = [f"  {line}" for case in cases for line in case]
    return [f"<testsuite {attributes}>", *inner, "</testsuite>"]


def _finding_case(finding: Finding) -> list[str]:
    where = place(finding.path, finding.line, finding.column)
    opening = (
        f"<testcase {_attributes(classname=finding.project, name=f'{finding.code} {finding.name} {where}')}>"
    )
    return [opening, *(f"  {line}" for line in _outcome(finding, where)), "</testcase>"]


def _outcome(finding: Finding, where: str) -> Iterator[str]:
    text = escape(visible(f"{where}: {prose(finding)}"))
    if finding.suppressed:
        yield f"<skipped {_attributes(message=f'suppressed: {finding.suppressed}')}/>"
    elif _fails(finding):
        attributes = _attributes(message=finding.message, type=finding.severity)
        yield f"<failure {attributes}>{text}</failure>"
    else:
        yield f"<system-out>{text}</system-out>"


def _problem_case(problem: Problem) -> list[str]:
    where = place(problem.path, problem.line)
    return [
        f"<testcase {_attributes(classname='input', name=where)}>",
        f"  <skipped {_attributes(message=f'{where}: {problem.message}')}/>",
        "</testcase>",
    ]


def _fails(finding: Finding) -> bool:
    return not finding.suppressed and finding.severity != "note"


def _attributes(**values: str) -> str:
    return " ".join(f"{name}={quoteattr(visible(value))}" for name, value in values.items())
