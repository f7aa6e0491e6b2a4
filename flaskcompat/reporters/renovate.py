"""Renovate's `packageRules` with a group for what has to move together.

See "Configuration options" of Renovate's documentation. Renovate compares normalized names (PEP 503).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from flaskcompat.model.report import Report
from flaskcompat.model.rule_info import RuleInfo
from flaskcompat.reporters.together import Group, groups
from flaskcompat.reporters.visible import visible

SCHEMA = "https://docs.renovatebot.com/renovate-schema.json"


def render(report: Report, rules: Mapping[str, RuleInfo] | None = None) -> str:
    """Turn a report's plan into a document for `renovate.json`; raises `UsageError` without a plan."""
    found = groups(report, "renovate")
    apart = len({group.project for group in found}) > 1
    document = {"$schema": SCHEMA, "packageRules": [_rule(group, apart) for group in found]}
    return json.dumps(document, indent=2) + "\n"


def _rule(group: Group, apart: bool) -> dict[str, object]:
    where = "" if group.project == "." else f" ({visible(group.project)})"
    rule: dict[str, object] = {
        "description": [f"Only work when they move together{where}"],
        "groupName": f"{visible(group.leader)} and what moves with it{where}",
        "matchDatasources": ["pypi"],
        "matchPackageNames": list(group.names),
    }
    if apart and group.files:
        rule["matchFileNames"] = [path.removeprefix("./") for path in group.files]
    return rule
