"""What a rule of its own tells is not told again by the rules that ask the indexes of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flaskcompat.engine.judge import Verdict
from flaskcompat.engine.places import told_in_place
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.report import SEVERITIES
from flaskcompat.ruleset.compile import asks_for
from flaskcompat.ruleset.select import names_rule

ABANDONED = "abandoned"
"""The tag of rules on distributions of which no release works with what is current."""
DECLARED = "declared"
"""The tag of rules on what a release asks for, whether or not it runs."""


def told_once(verdicts: Sequence[Verdict], ignore: Sequence[str]) -> list[Verdict]:
    """The verdicts without those of a join about distributions that a verdict of another rule is about.

    A rule on versions knows the release notes, the cure, and what the requirer itself declares: a release
    that asks for `werkzeug<3` and breaks with Werkzeug 3 has one cause. The other verdict has to weigh as
    much. Who ignores it has said all about that cause, but who ignores what is merely declared still wants to
    know what fails. A rule tagged `abandoned` tells all that its distribution lacks: only a
    successor cures it.
    """
    verdicts = told_in_place(verdicts)
    joined = [verdict for verdict in verdicts if asks_for(verdict.rule.match, "needs")]
    if not joined:
        return list(verdicts)
    told: dict[frozenset[str], tuple[int, bool]] = {}
    abandoned: set[tuple[str, int]] = set()
    for verdict in verdicts:
        if verdict in joined or verdict.finding.column:
            continue
        if DECLARED in verdict.rule.tags and _is_ignored(verdict, ignore):
            continue
        if ABANDONED in verdict.rule.tags and verdict.finding.line:
            abandoned.add((verdict.finding.path, verdict.finding.line))
        names = _about(verdict)
        told[names] = max(_weight(verdict), told.get(names, _weight(verdict)))
    return [
        verdict
        for verdict in verdicts
        if verdict not in joined
        or (
            _weight(verdict) > told.get(_about(verdict), (-len(SEVERITIES), False))
            and (verdict.finding.path, verdict.finding.line) not in abandoned
        )
    ]


def _about(verdict: Verdict) -> frozenset[str]:
    """The distributions of a finding; Python counts as one where it decides."""
    names = {re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for text in verdict.finding.distributions}
    return frozenset(names | {key for key, _ in verdict.match.values if key == PYTHON})


def _weight(verdict: Verdict) -> tuple[int, bool]:
    finding = verdict.finding
    return -SEVERITIES.index(finding.severity), finding.breaks == "production"


def _is_ignored(verdict: Verdict, ignore: Sequence[str]) -> bool:
    rule = verdict.rule
    return any(names_rule(selector, rule.code, rule.tags) for selector in ignore)
