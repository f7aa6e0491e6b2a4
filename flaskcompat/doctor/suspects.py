"""An error to the rules that can be its cause with the versions that were installed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from packaging.specifiers import SpecifierSet

from flaskcompat.model.names import normalize
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.explain import find


def suspects(error: str, rules: Sequence[Rule], versions: Mapping[str, str]) -> list[Rule]:
    """The rules of whose recorded errors this is one, and whose distributions are there in such versions.

    `versions` are empty for what is installed in a version that nobody knows.
    """
    there, flat = versions.keys(), " ".join(error.split())
    return [
        rule
        for rule in find(error, rules)
        if any(" ".join(each.split()) in flat for each in rule.errors)
        and compile_rule(rule).needs <= there
        and _may_hold(rule.match, versions)
    ]


def _may_hold(match: Mapping[str, Any], versions: Mapping[str, str]) -> bool:
    """Whether what a tree of conditions says of versions holds; all else is taken to."""
    if not all(_may_hold(part, versions) for part in match.get("all", ())):
        return False
    if match.get("any") and not any(_may_hold(part, versions) for part in match["any"]):
        return False
    name = normalize(match.get("distribution", ""))
    if match.get("missing") and name:
        return name not in versions
    asked = match.get("specifier", ())
    version = versions.get(name, "")
    wanted = [asked] if isinstance(asked, str) else asked
    if not (name and version and wanted):
        return True
    return any(SpecifierSet(text).contains(version, prereleases=True) for text in wanted)
