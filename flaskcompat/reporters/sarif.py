"""SARIF 2.1.0, which code scanning services read (OASIS Standard, 27 March 2020)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from flaskcompat.model.inventory import Problem
from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.fingerprints import unique
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import prose

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SUPPRESSIONS = {"inline": "inSource", "ignore": "external", "baseline": "external"}

Object = dict[str, Any]


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into a SARIF log with one run; `rules` give the descriptions of what fired."""
    codes = sorted({finding.code for finding in report.findings})
    first = {finding.code: finding for finding in reversed(report.findings)}
    descriptors = [_rule(code, first[code], (rules or {}).get(code)) for code in codes]
    run = {
        "tool": {
            "driver": {
                "name": "flaskcompat",
                "version": visible(report.tool.version),
                "semanticVersion": visible(report.tool.version),
                "rules": descriptors,
            }
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notification(problem) for problem in report.problems],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, fingerprint, codes.index(finding.code))
            for finding, fingerprint in unique(report.findings)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str, finding: Finding, info: RuleInfo | None) -> Object:
    """A rule as a reportingDescriptor; without the rule's own words, what its first finding tells."""
    if info is None:
        info = RuleInfo(
            code, finding.name, finding.name, finding.message, finding.severity, finding.references
        )
    descriptor: Object = {
        "id": code,
        "name": visible(info.name),
        "shortDescription": {"text": visible(info.summary)},
        "fullDescription": {"text": visible(info.summary)},
        "help": {"text": _lines(info.why)},
        "defaultConfiguration": {"level": info.severity},
    }
    link = next((one for one in info.references if one.startswith(("https://", "http://"))), "")
    if link:
        descriptor["helpUri"] = _encoded(link, ":/?#[]@!$&'()*+,;=%~")
    return descriptor


def _result(finding: Finding, fingerprint: str, index: int) -> Object:
    result: Object = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": visible(prose(finding))},
        "locations": [_location(finding.path, finding.line, finding.column)],
        "partialFingerprints": {"flaskcompat/v1": fingerprint},
        "properties": {
            "confidence": finding.confidence,
            "breaks": finding.breaks,
            "distributions": _listed(finding.distributions),
            "environments": _listed(finding.environments),
        },
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(one.path, one.line), "message": {"text": visible(one.message)}}
            for number, one in enumerate(finding.related, start=1)
        ]
    if finding.suppressed:
        result["suppressions"] = [
            {"kind": _SUPPRESSIONS[finding.suppressed], "justification": finding.suppressed}
        ]
    return result


def _notification(problem: Problem) -> Object:
    return {
        "level": "warning",
        "message": {"text": visible(problem.message)},
        "locations": [_location(problem.path, problem.line)],
    }


def _location(path: str, line: int, column: int = 0) -> Object:
    physical: Object = {"artifactLocation": _artifact(path)}
    if line:
        physical["region"] = {"startLine": line, **({"startColumn": column} if column else {})}
    return {"physicalLocation": physical}


def _artifact(path: str) -> Object:
    """A relative path is one below the checked-out root; services want it percent-encoded."""
    encoded = _encoded(path.removeprefix("./") or ".", "/")
    if path.startswith("/"):
        return {"uri": f"file://{encoded}"}
    return {"uri": encoded, "uriBaseId": "%SRCROOT%"}


def _encoded(text: str, safe: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"), safe=safe)


def _listed(values: Sequence[str]) -> list[str]:
    return [visible(value) for value in values]


def _lines(text: str) -> str:
    """Prose of several lines: only the line ends between them stay as they are."""
    return "\n".join(visible(line) for line in text.splitlines())
