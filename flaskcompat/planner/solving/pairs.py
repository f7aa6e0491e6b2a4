"""What rules have against one release alone, and against two of them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from packaging.version import Version

from flaskcompat.engine.cures.troubles import Trouble, mentioned, trouble
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.match import DEFINITE
from flaskcompat.planner.solving.careful import partners_of
from flaskcompat.ruleset.compile import ANY, CompiledRule

Release = tuple[str, Version]


class Pairs:
    """The verdicts of rules that two releases decide; the same question is answered once.

    `facts` are those of the environments, one for each Python: versions in them do not count. What takes
    three releases, or one that is not there, only a whole environment tells; a rule that names three, but
    holds with two of them already, counts for these.
    """

    def __init__(self, rules: Iterable[CompiledRule], facts: Sequence[Facts]) -> None:
        self._alone: dict[str, list[CompiledRule]] = {}
        self._both: dict[frozenset[str], list[CompiledRule]] = {}
        self._joins: list[CompiledRule] = []
        for compiled in rules:
            names = frozenset(mentioned(compiled.rule.match)) - {PYTHON}
            if compiled.joins:
                self._joins.append(compiled)
            elif ANY in names or not names or (len(names) > 2 and not _grows(compiled.rule.match)):
                continue
            elif len(names) == 1:
                self._alone.setdefault(next(iter(names)), []).append(compiled)
            else:
                for pair in combinations(sorted(names), 2):
                    if compiled.needs <= {*pair}:
                        self._both.setdefault(frozenset(pair), []).append(compiled)
        self._facts = [one._replace(candidates={}, complete=False) for one in _distinct(facts)]
        self._named: dict[str, frozenset[str]] = {}
        for names in self._both:
            for name in names:
                self._named[name] = self._named.get(name, frozenset()) | names - {name}
        self._partners: dict[str, frozenset[str]] = {}
        self._known: dict[frozenset[Release], Trouble | None] = {}

    def partners(self, name: str) -> frozenset[str]:
        """The distributions with which a version of this one may not work, as far as its own needs tell.

        That others need something of this one only they tell.
        """
        found = self._partners.get(name)
        if found is None:
            found = self._named.get(name, frozenset()) | self._needed_of(name)
            self._partners[name] = found
        return found

    def _needed_of(self, name: str) -> frozenset[str]:
        return partners_of(self._facts[0].lacks, name) if self._facts and self._joins else frozenset()

    def alone(self, name: str, version: Version) -> Trouble | None:
        """What speaks against a release on any of the Pythons."""
        return self._once(((name, version),), self._alone.get(name, []))

    def together(self, first: Release, second: Release) -> Trouble | None:
        """What speaks against two releases in one environment."""
        one, other = first[0], second[0]
        if one not in self.partners(other) and other not in self.partners(one):
            return None
        return self._once((first, second), self._both.get(frozenset((one, other)), []))

    def _once(self, releases: tuple[Release, ...], rules: Sequence[CompiledRule]) -> Trouble | None:
        key = frozenset(releases)
        if key not in self._known:
            self._known[key] = self._ask(releases, rules)
        return self._known[key]

    def _ask(self, releases: tuple[Release, ...], rules: Sequence[CompiledRule]) -> Trouble | None:
        names = {name for name, _ in releases}
        candidates = {name: Candidate((version,), DEFINITE, str(version)) for name, version in releases}
        for each in self._facts:
            facts = each._replace(candidates=candidates)
            for compiled in (*rules, *self._joins):
                if not compiled.needs <= candidates.keys():
                    continue
                for match in compiled.condition(facts):
                    found = trouble(compiled, match)
                    if len(releases) == 1 or found.names >= names:
                        return found
        return None


def _distinct(facts: Sequence[Facts]) -> list[Facts]:
    return list({one.python: one for one in facts}.values())


def _grows(match: Mapping[str, Any]) -> bool:
    """Whether a condition that holds for some distributions holds with more of them beside these, too."""
    parts = [*match.get("all", ()), *match.get("any", ())]
    return not {"not", "missing"} & match.keys() and all(map(_grows, parts))
