"""Markdown for a pull-request comment: the verdict, then a table.

Everything that comes from the checked files is escaped with character references, so it can neither leave its
cell nor mention anybody (GitHub Flavored Markdown specification).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, counts, place, qualities, unsuppressed

LONGEST = 65_536
"""GitHub takes no longer comments."""

_LONGEST_TABLE = 48_000
_LONGEST_PLAN = 12_000
_LONGEST_PROBLEMS = 3_000

# What marks up, and what GitHub makes a mention or a link of (`@`, `#1`, `https://`, `www.`).
_MARKUP = re.compile(r"[&<>|`*_\[\](){}~!\\\"']|([@#]|:(?=//)|www(?=\.))")


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into a comment, cut with a count of what is left out where it would be too long."""
    sections = [_verdict(report), *_table(unsuppressed(report)), *_plan(report), *_problems(report)]
    return "\n".join(sections) + "\n"


def _verdict(report: Report) -> str:
    summary = report.summary()
    mark = "❌" if summary["error"] else "⚠️" if summary["warning"] else "✅"
    problems = f", {count(len(report.problems), 'problem')}" if report.problems else ""
    return f"### {mark} flaskcompat: {counts(report)}{problems}"


def _table(findings: list[Finding]) -> Iterator[str]:
    if findings:
        yield "\n| | Where | What | Do |\n|---|---|---|---|"
        yield from _cut(map(_row, findings), len(findings), _LONGEST_TABLE, "\n… and {}.", "more finding")


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
    """The plan as it is in a terminal; only HTML is read inside `<pre>`."""
    if report.plan is None:
        return
    from flaskcompat.reporters import plan

    lines = [_html(line) for line in plan.lines(report.plan)]
    yield "\n<pre>"
    yield from _cut(lines, len(lines), _LONGEST_PLAN, "… and {}", "more line")
    yield "</pre>"


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _problems(report: Report) -> Iterator[str]:
    if report.problems:
        rows = (f"- {code(place(one.path, one.line))}: {escaped(one.message)}" for one in report.problems)
        yield "\n<details><summary>What could not be read or is not known</summary>\n"
        yield from _cut(rows, len(report.problems), _LONGEST_PROBLEMS, "- … and {}", "more problem")
        yield "\n</details>"


def escaped(text: str) -> str:
    """Text that shows as it is: no markup, no HTML, no mention, no link."""
    return _MARKUP.sub(_harmless, visible(text))


def _harmless(match: re.Match[str]) -> str:
    return f"{match[1]}<!-- -->" if match[1] else f"&#{ord(match[0])};"


def code(text: str) -> str:
    """Text in fixed width; empty for none. A code span in backticks could be ended by the text itself."""
    return f"<code>{escaped(text)}</code>" if text else ""
