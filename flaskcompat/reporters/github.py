"""GitHub Actions workflow commands, which annotate the changed lines of a pull request.

Syntax and escapes: "Workflow commands for GitHub Actions", and `command.ts` of actions/toolkit.
"""

from __future__ import annotations

from collections.abc import Mapping

from flaskcompat.model.inventory import Problem
from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import sentences, unsuppressed

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into one workflow command for each finding and each problem."""
    lines = [_finding(finding) for finding in unsuppressed(report)]
    lines += [_problem(problem) for problem in report.problems]
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.line or ""),
        "col": str(finding.column or "") if finding.line else "",
        "title": f"{finding.code} {finding.name}",
    }
    return _command(_COMMANDS[finding.severity], properties, sentences(finding))


def _problem(problem: Problem) -> str:
    properties = {"file": problem.path, "line": str(problem.line or ""), "title": "not read or not known"}
    return _command("warning", properties, [problem.message])


def _command(command: str, properties: Mapping[str, str], said: list[str]) -> str:
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    # The line ends between sentences are ours; any inside one has become visible.
    return f"::{command} {shown}::" + "%0A".join(_data(sentence) for sentence in said)


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
