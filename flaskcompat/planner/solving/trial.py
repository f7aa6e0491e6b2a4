"""Moves tried out on the environments of one owner, and judged by all rules on versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from packaging.version import Version

from flaskcompat.engine.cures.cases import Case, settle
from flaskcompat.engine.cures.troubles import Judge, Trouble
from flaskcompat.engine.cures.world import World
from flaskcompat.engine.facts import facts_of, metadata_from
from flaskcompat.engine.pinned import install
from flaskcompat.matchers.facts import Facts
from flaskcompat.ruleset.compile import CompiledRule
from flaskcompat.ruleset.select import names_rule

Moves = Mapping[str, str]
"""Names to specifiers, as they are written; an empty one takes a name out."""


class Outcome(NamedTuple):
    """One environment after some moves: why an install has no solution, or what rules find."""

    facts: Facts
    conflict: str
    troubles: frozenset[Trouble]

    @property
    def versions(self) -> dict[str, Version]:
        """All versions that are there."""
        return {name: one.versions[0] for name, one in self.facts.candidates.items() if one.versions}

    @property
    def works(self) -> bool:
        """Whether it installs and nothing fails."""
        return not self.conflict and not self.troubles


class Trial:
    """The environments of one owner, and what becomes of them."""

    def __init__(self, cases: Sequence[Case], judge: Judge, world: World) -> None:
        self.cases, self.judge, self._world = cases, judge, world
        self._lesser: dict[tuple[int, frozenset[str]], Case] = {}
        self._known: dict[frozenset[tuple[str, str]], tuple[Outcome, ...]] = {}

    def after(self, moves: Moves) -> tuple[Outcome, ...]:
        """The outcome of the moves in each environment."""
        key = frozenset(moves.items())
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = tuple(self._outcomes(moves))
        return found

    def first(self, moves: Moves) -> Outcome:
        """The outcome in the first environment alone."""
        known = self._known.get(frozenset(moves.items()))
        return known[0] if known else next(self._outcomes(moves))

    def _outcomes(self, moves: Moves) -> Iterator[Outcome]:
        gone = frozenset(name for name, text in moves.items() if not text)
        kept = {name: text for name, text in moves.items() if text}
        for case in self.cases:
            if gone:
                case = self._without(case, gone)
            facts, conflict = settle(case, kept, self._world) if kept else (case.facts, case.conflict)
            yield Outcome(facts, conflict, frozenset(self.judge.troubles(facts)))

    def _without(self, case: Case, names: frozenset[str]) -> Case:
        """An environment as it is when nothing asks for some distributions."""
        key = (id(case), names)
        if key not in self._lesser:
            self._lesser[key] = self._lacking(case, names)
        return self._lesser[key]

    def _lacking(self, case: Case, names: frozenset[str]) -> Case:
        facts = case.facts
        if case.root is None:
            there = {name: one for name, one in facts.candidates.items() if name not in names}
            return case._replace(facts=facts._replace(candidates=there))
        root = case.root._replace(entries=tuple(e for e in case.root.entries if e.name not in names))
        found = install(root, case.python, self._world.catalog, self._world.newest)
        metadata = metadata_from(self._world.catalog)
        facts = facts_of(found.environment, facts.code, metadata, case.python, facts.lacks)
        return case._replace(facts=facts, root=root, conflict=found.conflict)


def counted(rules: Sequence[CompiledRule], ignored: Sequence[str] = ()) -> list[CompiledRule]:
    """The rules that a set of versions has to satisfy: errors that no edit of the project's code mends."""
    return [
        compiled
        for compiled in rules
        if compiled.rule.severity == "error"
        and not (compiled.looks_at_code and _mended_in_code(compiled))
        and not any(names_rule(each, compiled.rule.code, compiled.rule.tags) for each in ignored)
    ]


def _mended_in_code(compiled: CompiledRule) -> bool:
    return compiled.lacks or any(hint["kind"] in ("edit", "configure") for hint in compiled.rule.actions)
