"""Markdown for a pull-request comment: the verdict, a plan as a checklist, then a table of the findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.escape import code, escaped
from flaskcompat.reporters.plan_words import left, outcome, verdict
from flaskcompat.reporters.words import count, counts, place, qualities

MARKER = "<!-- flaskcompat -->"
"""How the comment on a pull request begins, unseen, so that a later run can replace it."""

LONGEST = 65_536
"""GitHub takes no longer comments."""

_LONGEST_TABLE = 48_000
_LONGEST_PLAN = 12_000
_LONGEST_PROBLEMS = 3_000
_LONGEST_REASONS = 6_000
_LONGEST_VERDICT = 300

if TYPE_CHECKING:
    from flaskcompat.model.gate import Gate


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into a comment, cut with a count of what is left out where it would be too long."""
    sections = [
        *_verdict(report),
        *_plan(report),
        *_table(left(report), report.gate is not None),
        *_problems(report),
    ]
    return "\n".join(sections) + "\n"


def _verdict(report: Report) -> Iterator[str]:
    if report.gate is not None:
        yield from _gate(report, report.gate)
        return
    if report.plan is not None:
        mark = "❌" if report.plan.blockers else "⚠️" if report.plan.steps or left(report) else "✅"
        yield f"### {mark} flaskcompat: {escaped(verdict(report.plan))}\n\n{escaped(outcome(report))}."
        return
    summary = report.summary()
    mark = "❌" if summary["error"] else "⚠️" if summary["warning"] else "✅"
    problems = f", {count(len(report.problems), 'problem')}" if report.problems else ""
    yield f"### {mark} flaskcompat: {counts(report)}{problems}"


def _gate(report: Report, gate: Gate) -> Iterator[str]:
    """The verdict on a change, with a mark by which a comment that is there already can be found again."""
    from flaskcompat.reporters import gate as words

    yield MARKER
    yield f"### {words.mark(gate)} flaskcompat: {escaped(words.verdict(gate)[:_LONGEST_VERDICT])}\n"
    lines = [escaped(line) for line in words.reasons(report, gate)]
    lines += [f"- {escaped(line)}" for line in words.along(gate)]
    yield from _cut(lines, len(lines), _LONGEST_REASONS, "… and {}", "more line")
    if gate.repair.diff:
        summary = words.heading(gate).capitalize()
        yield f"\n<details open><summary>{summary}</summary>\n\n<pre>"
        lines = [escaped(line) for line in words.diff(gate)]
        yield from _cut(lines, len(lines), _LONGEST_PLAN, "… and {}", "more line")
        yield "</pre>\n</details>"
    if gate.mended:
        yield "\n<details><summary>What it mends</summary>\n"
        lines = [f"- {escaped(line)}" for line in words.mended(gate)]
        yield from _cut(lines, len(lines), _LONGEST_PROBLEMS, "- … and {}", "more line")
        yield "\n</details>"


def _table(findings: list[Finding], gated: bool) -> Iterator[str]:
    longest = _LONGEST_TABLE - (_LONGEST_REASONS + 2 * _LONGEST_PROBLEMS if gated else 0)
    if findings:
        yield "\n| | Where | What | Do |\n|---|---|---|---|"
        yield from _cut(map(_row, findings), len(findings), longest, "\n… and {}.", "more finding")


def _cut(rows: Iterable[str], total: int, longest: int, rest: str, noun: str) -> Iterator[str]:
    """As many of the rows as fit, and how many are left out."""
    length = 0
    for index, row in enumerate(rows):
        length += len(row) + 1
        if length > longest:
            yield rest.format(count(total - index, noun))
            return
        yield row


def _row(finding: Finding) -> str:
    more = qualities(finding)
    title = f"**{escaped(finding.code)}** {code(finding.name)}" + (f" ({more})" if more else "")
    what = f"{title}<br>{escaped(finding.message)}"
    where = code(place(finding.path, finding.line))
    do = "<br>".join(
        " ".join(part for part in (escaped(action.text), code(action.command)) if part)
        for action in finding.actions
    )
    return f"| {finding.severity} | {where} | {what} | {do} |"


def _plan(report: Report) -> Iterator[str]:
    """The plan as a checklist."""
    if report.plan is None:
        return
    from flaskcompat.reporters import checklist

    rows = list(checklist.items(report.plan))
    if not rows:
        return
    yield ""
    yield from _cut(rows, len(rows), _LONGEST_PLAN, "- … and {}", "more line")


def _problems(report: Report) -> Iterator[str]:
    if report.problems:
        rows = (f"- {code(place(one.path, one.line))}: {escaped(one.message)}" for one in report.problems)
        yield "\n<details><summary>What could not be read or is not known</summary>\n"
        yield from _cut(rows, len(report.problems), _LONGEST_PROBLEMS, "- … and {}", "more problem")
        yield "\n</details>"
