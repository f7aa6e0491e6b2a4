"""The report for a terminal: by project, each finding with its place, its cause and its cure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from flaskcompat.model.inventory import Problem
from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.blocks import Paint, blocks, coloured, plain
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, counts, place, unsuppressed


def render(
    report: Report,
    rules: Mapping[str, RuleInfo] | None = None,
    colour: bool = False,
    amount: Literal["brief", "usual", "full"] = "usual",
) -> str:
    """Turn a report into lines for people; `rules` adds nothing here.

    `brief` is a line a finding and a line a problem; `full` adds what is suppressed, and every environment.
    """
    paint = coloured if colour else plain
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
        lines += blocks(group, paint)
    if amount == "full":
        lines += _environment_lines(report, paint)
    lines += _problems(report.problems, paint)
    lines.append(paint("bold", _summary(report, verdict)))
    return "\n".join(lines) + "\n"


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
