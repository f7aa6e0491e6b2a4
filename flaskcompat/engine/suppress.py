"""Inline suppressions and configured ignores over findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flaskcompat.model.match import Event
from flaskcompat.model.report import Finding
from flaskcompat.model.suppression import Suppression
from flaskcompat.ruleset.compile import CompiledRule
from flaskcompat.ruleset.select import names_rule


def silenced(
    findings: Iterable[Finding],
    suppressions: Sequence[Suppression],
    rules: Sequence[CompiledRule],
    ignore: Sequence[str],
) -> tuple[list[Finding], set[Suppression]]:
    """The findings with what silences each, and the suppressions that silenced one.

    A suppression needs a reason to count. The environments of a finding do not matter: the place does.
    """
    tags = {compiled.rule.code: compiled.rule.tags for compiled in rules}
    used: set[Suppression] = set()
    result = []
    for finding in findings:
        covering = [one for one in suppressions if one.reason and covers(one, finding)]
        used.update(covering)
        if covering:
            finding = finding._replace(suppressed="inline")
        elif any(names_rule(selector, finding.code, tags.get(finding.code, ())) for selector in ignore):
            finding = finding._replace(suppressed="ignore")
        result.append(finding)
    return result, used


def covers(suppression: Suppression, finding: Finding) -> bool:
    """Whether a suppression names the finding's code and spans its place."""
    return (
        suppression.path == finding.path
        and suppression.first_line <= finding.line <= suppression.last_line
        and any(finding.code.startswith(code) for code in suppression.codes)
    )


def leftovers(
    suppressions: Iterable[Suppression], used: set[Suppression], judged: Iterable[str] | None
) -> list[Event]:
    """Events for suppressions that silence nothing, and for those without a reason, which do not count.

    Where a run is limited to the rules `judged`, a suppression of another rule is not called unused; a code
    that no rule has can only be told from such a rule where all rules ran (`None`).
    """
    codes = None if judged is None else tuple(judged)
    events = []
    for one in suppressions:
        if not one.reason:
            events.append(Event("suppression-without-reason", one.path, one.line, ", ".join(one.codes)))
        elif one not in used and (codes is None or any(_was_judged(given, codes) for given in one.codes)):
            events.append(Event("unused-suppression", one.path, one.line, ", ".join(one.codes)))
    return events


def _was_judged(given: str, codes: tuple[str, ...]) -> bool:
    """Whether a rule that the suppression names was run, or no rule can have such a code."""
    return any(code.startswith(given) for code in codes) or not (given.isalnum() and given.isupper())
