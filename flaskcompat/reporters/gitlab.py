"""GitLab's Code Quality report (GitLab documentation, "Code Quality report format")."""

from __future__ import annotations

import json
from collections.abc import Mapping

from flaskcompat.model.report import Finding, Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.fingerprints import unique
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import prose, unsuppressed

_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report into a JSON list with an entry for each finding that is not suppressed."""
    entries = [_entry(finding, print_) for finding, print_ in unique(unsuppressed(report))]
    return json.dumps(entries, indent=2) + "\n"


def _entry(finding: Finding, fingerprint: str) -> dict[str, object]:
    return {
        "description": visible(prose(finding)),
        "check_name": f"{finding.code} {visible(finding.name)}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.path.removeprefix("./"),
            "lines": {"begin": max(1, finding.line)},
        },
    }
