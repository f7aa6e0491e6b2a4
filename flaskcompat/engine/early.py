"""Names of the standard library that came later than some of a project's Pythons."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.engine.doubt import possible
from flaskcompat.engine.judge import Verdict
from flaskcompat.engine.situation import Situation
from flaskcompat.model.lack import PYTHON
from flaskcompat.ruleset.compile import asks_for

Place = tuple[str, str, int, int]


def early(verdicts: Sequence[Verdict], situations: Sequence[Situation]) -> list[Verdict]:
    """The verdicts; a name that only older ones of the Pythons lack is a possible finding.

    Many projects have files that they load on newer Pythons alone, and declare a floor that is lower than
    what anybody runs. Where all Pythons lack the name, it fails.
    """
    lacking: dict[Place, set[str]] = {}
    for verdict in verdicts:
        if _is_early(verdict):
            lacking.setdefault(_place(verdict), set()).add(verdict.facts.python)
    if not lacking:
        return list(verdicts)
    pythons = {situation.environment.python for situation in situations}
    return [
        possible(verdict) if not pythons <= lacking.get(_place(verdict), pythons) else verdict
        for verdict in verdicts
    ]


def _is_early(verdict: Verdict) -> bool:
    if not asks_for(verdict.rule.match, "lacks"):
        return False
    told = dict(verdict.match.told())
    return told["lacking"] == PYTHON and not told["has"].startswith("<")


def _place(verdict: Verdict) -> Place:
    finding = verdict.finding
    return finding.code, finding.path, finding.line, finding.column
