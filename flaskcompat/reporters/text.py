"""The report for a terminal: by project, each finding with its place, its cause and its cure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from flaskcompat.model.inventory import Problem
from flaskcompat.model.report import Action, Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, counts, evidence, place, qualities, unsuppressed

_ANSI = {"error": "31;1", "warning": "33;1", "note": "36;1", "bold": "1", "dim": "2", "cure": "32"}
_ENVIRONMENTS = 4
_PLACES = 8

Paint = Callable[[str, str], str]


def render(
    report: Report,
    rules: Mapping[str, RuleInfo] | None = None,
    colour: bool = False,
    amount: Literal["brief", "usual", "full"] = "usual",
) -> str:
    """Turn a report into lines for people; `rules` adds nothing here.

    `brief` is a line a finding and a line a problem; `full` adds what is suppressed, and every environment.
    """
    paint = _coloured if colour else _plain
    if amount == "brief":
        lines = [*_verdict(report), *_brief(report, paint), *_problem_lines(report.problems)]
        return "".join(line + "\n" for line in lines)
    lines = []
    if report.gate is not None:
        from flaskcompat.reporters import gate

        lines += [*gate.lines(report, report.gate), ""]
    findings, verdict = unsuppressed(report), counts(report)
    if report.plan is not None:
        from flaskcompat.reporters import plan, plan_words

        lines += [*plan.lines(report.plan, paint), ""]
        left = plan_words.left(report)
        findings, verdict = [one for one in left if one.severity != "note"], plan_words.outcome(report)
        if len(findings) < len(left):
            verdict += f"; -v shows {count(len(left) - len(findings), 'more note')}"
    if amount == "full":
        findings = [*report.findings]
    for project, group in _by_project(findings).items():
        lines += [paint("bold", visible(project)), ""]
        for alike in _alike(group):
            lines += [*_finding(alike[0], alike[1:], paint), ""]
    if amount == "full":
        lines += _environment_lines(report, paint)
    lines += _problems(report.problems, paint)
    lines.append(paint("bold", _summary(report, verdict)))
    return "\n".join(lines) + "\n"


def _plain(style: str, text: str) -> str:
    return text


def _coloured(style: str, text: str) -> str:
    return f"\x1b[{_ANSI[style]}m{text}\x1b[0m"


def _verdict(report: Report) -> Iterator[str]:
    if report.gate is not None:
        from flaskcompat.reporters.gate import verdict

        yield f"gate: {verdict(report.gate)}"


def _brief(report: Report, paint: Paint) -> Iterator[str]:
    found = unsuppressed(report)
    if report.plan is not None:
        from flaskcompat.reporters import plan_words

        yield from plan_words.brief(report.plan)
        found = plan_words.left(report)
    for finding in found:
        where = visible(place(finding.path, finding.line, finding.column))
        severity = paint(finding.severity, finding.severity)
        yield f"{where}: {severity} {finding.code} {visible(finding.message)}"


def _environment_lines(report: Report, paint: Paint) -> Iterator[str]:
    for environment in report.environments:
        yield paint("bold", visible(environment.id)) + f" ({environment.kind})"
        for entry in environment.distributions:
            where = place(entry.path, entry.line)
            yield paint(
                "dim", f"  {visible(entry.name)} {visible(entry.version)} {entry.origin} {visible(where)}"
            )
        yield ""


def _by_project(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.project, []).append(finding)
    return groups


def _alike(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings that say the same of several places together, where the first of them stands."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        said = finding._replace(path="", line=0, column=0, fingerprint="", environments=())
        groups.setdefault(said, []).append(finding)
    return list(groups.values())


def _finding(finding: Finding, others: Sequence[Finding], paint: Paint) -> Iterator[str]:
    where = visible(place(finding.path, finding.line, finding.column))
    more = qualities(finding)
    head = f"{paint('bold', where)}: {paint(finding.severity, finding.severity)}"
    yield f"  {head} {finding.code} {visible(finding.name)}" + (f" ({more})" if more else "")
    yield f"    {visible(finding.message)}"
    if others:
        yield f"    also at {_places(others)}"
    if finding.suppressed:
        yield paint("dim", f"    suppressed: {finding.suppressed}")
    for path, line, message in evidence(finding.related):
        yield paint("dim", f"    {visible(place(path, line))}: {visible(message)}")
    if len(finding.environments) > 1:
        yield paint("dim", f"    in {_environments(finding.environments)}")
    for action in finding.actions:
        yield from _cure(action, paint)
    if finding.references:
        yield paint("dim", f"    see {visible(finding.references[0])}")


def _places(findings: Sequence[Finding]) -> str:
    """Places, each file named once: `app.py:3, 12, views.py:40 and 5 more places`."""
    parts, path = [], ""
    for finding in findings[:_PLACES]:
        parts.append(str(finding.line) if finding.path == path else place(finding.path, finding.line))
        path = finding.path
    left = len(findings) - _PLACES
    return visible(", ".join(parts)) + (f" and {count(left, 'more place')}" if left > 0 else "")


def _environments(names: tuple[str, ...]) -> str:
    shown = ", ".join(visible(name) for name in names[:_ENVIRONMENTS])
    left = len(names) - _ENVIRONMENTS
    return f"{shown} and {count(left, 'more environment')}" if left > 0 else shown


def _cure(action: Action, paint: Paint) -> Iterator[str]:
    if action.text:
        yield f"    {paint('cure', 'cure:')} {visible(action.text)}"
    if action.command:
        yield (
            f"      $ {visible(action.command)}"
            if action.text
            else f"    {paint('cure', 'cure:')} $ " + visible(action.command)
        )


def _problems(problems: tuple[Problem, ...], paint: Paint) -> Iterator[str]:
    if problems:
        yield paint("bold", f"{count(len(problems), 'problem')} with what could not be read or is not known")
        yield from (f"  {line}" for line in _problem_lines(problems))
        yield ""


def _problem_lines(problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in problems:
        yield f"{visible(place(problem.path, problem.line))}: {visible(problem.message)}"


def _summary(report: Report, verdict: str) -> str:
    checked = count(len(report.projects), "project")
    stamp = f", catalog of {visible(report.tool.catalog_date)}" if report.tool.catalog_date else ""
    return f"{verdict} ({checked}, {count(report.tool.rules, 'rule')}{stamp})"
