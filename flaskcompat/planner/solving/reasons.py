"""Why something has to move, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from packaging.version import Version

from flaskcompat.engine.cures.cases import moved
from flaskcompat.engine.cures.troubles import Judge, Trouble, trouble
from flaskcompat.engine.judge import fill
from flaskcompat.planner.solving.trial import Outcome
from flaskcompat.ruleset.compile import CompiledRule


class Reasons:
    """Words for what rules find in environments."""

    def __init__(self, rules: Sequence[CompiledRule]) -> None:
        self._rules = {compiled.rule.code: compiled for compiled in rules}

    def against(
        self, outcome: Outcome, name: str, version: Version, judge: Judge, first: Collection[str]
    ) -> str:
        """What another version of a name fails with where all works, first of all with some names."""
        facts = moved(outcome.facts, {name: version})
        found = [each for each in judge.troubles(facts, {name}) if name in each.names]
        found.sort(key=lambda each: (each.names.isdisjoint(first), each.code, *sorted(each.names)))
        return self._told(found[0], Outcome(facts, "", frozenset())) if found else ""

    def of(self, outcomes: Iterable[Outcome], name: str = "") -> str:
        """The first thing that does not work in the environments, first of all with a name."""
        for outcome in outcomes:
            found = sorted(
                outcome.troubles, key=lambda each: (name not in each.names, each.code, *sorted(each.names))
            )
            if found:
                return self._told(found[0], outcome)
            if outcome.conflict:
                return outcome.conflict
        return ""

    def _told(self, found: Trouble, outcome: Outcome) -> str:
        compiled = self._rules[found.code]
        for match in compiled.condition(outcome.facts):
            if trouble(compiled, match) == found:
                text = fill(compiled.rule.message, match.told()).strip().rstrip(".")
                return f"{text} ({found.code})"
        # It holds only as far as nobody knows what the code uses: its message may name what is not there.
        return f"{compiled.rule.summary} ({found.code})"
