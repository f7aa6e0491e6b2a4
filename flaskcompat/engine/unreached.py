"""What comes to pass only in a run that never gets so far, because something before it cannot be imported."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.engine.judge import Verdict
from flaskcompat.model.match import FRESH_INSTALL

UNIMPORTABLE = "unimportable"
"""The tag of rules on versions with which the framework itself cannot be imported."""


def reached(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts on one environment without the warnings of what its code does there and never can.

    Where an install gets versions with which the framework cannot be imported, no request is answered, and
    the cure brings other versions. Versions that the project itself names stay beside the cure, so that what
    rests on them is told. Nor does a file switch anything on that ends with its own first lines.
    """
    if not any(verdict.finding.severity == "warning" for verdict in verdicts):
        return list(verdicts)
    stopped = any(
        UNIMPORTABLE in verdict.rule.tags and verdict.finding.severity == "error" for verdict in verdicts
    )
    broken = _broken(verdicts) if any(map(_is_switched, verdicts)) else frozenset()
    if not stopped and not broken:
        return list(verdicts)
    return [verdict for verdict in verdicts if not _is_out_of_reach(verdict, stopped, broken)]


def _is_out_of_reach(verdict: Verdict, stopped: bool, broken: frozenset[str]) -> bool:
    if verdict.finding.severity != "warning":
        return False
    if stopped and verdict.match.level == FRESH_INSTALL and (verdict.match.column or verdict.match.related):
        return True
    return _is_switched(verdict) and broken.issuperset(_code(verdict))


def _is_switched(verdict: Verdict) -> bool:
    """Whether a warning of versions holds because of what some files of Python code do."""
    return verdict.finding.severity == "warning" and not verdict.match.column and bool(_code(verdict))


def _code(verdict: Verdict) -> frozenset[str]:
    return frozenset(each.path for each in verdict.match.related if each.path.endswith(".py"))


def _broken(verdicts: Sequence[Verdict]) -> frozenset[str]:
    """The files of which an import outside of any function fails whatever happens."""
    failing = {
        (verdict.finding.path, verdict.finding.line)
        for verdict in verdicts
        if verdict.finding.severity == "error" and {"removed", "import"} <= set(verdict.rule.tags)
    }
    if not failing:
        return frozenset()
    return frozenset(
        usage.path
        for usages in verdicts[0].facts.code.usages.values()
        for usage in usages
        if usage.kind == "import" and not usage.scopes and (usage.path, usage.line) in failing
    )
