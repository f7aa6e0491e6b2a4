"""Markdown for a pull-request comment: the verdict, then a table.

Everything that comes from the checked files is escaped with character references, so it can neither leave its
cell nor mention anybody (GitHub Flavored Markdown specification).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, counts, place, qualities, unsuppressed

LONGEST = 60_000
"""GitHub takes comments of up to 65,536 characters."""

# What marks up, and what GitHub makes a mention or a link of (`@`, `#1`, `https://`, `www.`).
_MARKUP = re.compile(r"[&<>|`*_\[\](){}~!\\\"']|([@#]|:(?=//)|www(?=\.))")


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into a comment, cut with a count of what is left out where it would be too long."""
    sections = [_verdict(report), *_table(unsuppressed(report)), *_problems(report)]
    return "\n".join(sections) + "\n"


def _verdict(report: Report) -> str:
    summary = report.summary()
    mark = "❌" if summary["error"] else "⚠️" if summary["warning"] else "✅"
    problems = f", {count(len(report.problems), 'problem')} reading the input" if report.problems else ""
    return f"### {mark} flaskcompat: {counts(report)}{problems}"


def _table(findings: list[Finding]) -> Iterator[str]:
    if not findings:
        return
    yield "\n| | Where | What | Do |\n|---|---|---|---|"
    left, length = len(findings), 0
    for finding in findings:
        row = _row(finding)
        length += len(row) + 1
        if length > LONGEST:
            yield f"\n… and {count(left, 'more finding')}."
            return
        yield row
        left -= 1


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


def _problems(report: Report) -> Iterator[str]:
    if not report.problems:
        return
    yield "\n<details><summary>What could not be read</summary>\n"
    length = 0
    for index, problem in enumerate(report.problems):
        line = f"- {code(place(problem.path, problem.line))}: {escaped(problem.message)}"
        length += len(line) + 1
        if length > LONGEST // 20:
            yield f"- … and {count(len(report.problems) - index, 'more problem')}"
            break
        yield line
    yield "\n</details>"


def escaped(text: str) -> str:
    """Text that shows as it is: no markup, no HTML, no mention, no link."""
    return _MARKUP.sub(_harmless, visible(text))


def _harmless(match: re.Match[str]) -> str:
    return f"{match[1]}<!-- -->" if match[1] else f"&#{ord(match[0])};"


def code(text: str) -> str:
    """Text in fixed width; empty for none. A code span in backticks could be ended by the text itself."""
    return f"<code>{escaped(text)}</code>" if text else ""
