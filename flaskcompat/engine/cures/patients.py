"""The environments of a finding, put together by who decides their versions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.cures.cases import Case
from flaskcompat.engine.cures.search import Search
from flaskcompat.engine.cures.troubles import Judge, Trouble
from flaskcompat.engine.cures.wanted import extras_of
from flaskcompat.engine.cures.world import World
from flaskcompat.engine.facts import facts_of, metadata_from
from flaskcompat.engine.judge import Verdict
from flaskcompat.engine.pinned import Root
from flaskcompat.engine.project import ProjectState
from flaskcompat.engine.situation import Situation
from flaskcompat.matchers.facts import Candidate, Code
from flaskcompat.model.lack import Lookup as Lacks

_OWNERS = 3
"""Files for which an action is worked out: a code finding may show in the environments of many."""


class Patient(NamedTuple):
    """One owner's environments that a finding or its cure concerns; the first one leads."""

    situation: Situation
    cases: tuple[Case, ...]

    @property
    def case(self) -> Case:
        """The leading one."""
        return self.cases[0]


class Patients:
    """Finds the environments that a cure has to hold for; each is read once."""

    def __init__(self, state: ProjectState, code: Code, judge: Judge, world: World, lacks: Lacks) -> None:
        self._state, self._code, self._judge, self._world = state, code, judge, world
        self._lacks = lacks
        self._lookup = metadata_from(world.catalog)
        self._cases: dict[int, Case] = {}
        self._extras = extras_of(state.requirements)

    def of(self, verdict: Verdict, name: str) -> list[Patient]:
        """The owners of a finding's environments, with all environments that share what would move."""
        ids = set(verdict.finding.environments)
        by_owner: dict[str, list[Situation]] = {}
        for situation in self._state.situations:
            if situation.environment.id in ids:
                by_owner.setdefault(situation.environment.path, []).append(situation)
        return [
            Patient(found[0], tuple(self._case(each) for each in [*found, *self._sharing(found, name)]))
            for found in list(by_owner.values())[:_OWNERS]
        ]

    def _sharing(self, found: list[Situation], name: str) -> list[Situation]:
        """Other environments in which the same line gives the name its version, or the same file all."""
        owner = found[0].environment.path
        lines = _lines(found[0], name)
        return [
            other
            for other in self._state.situations
            if other not in found
            and (lines & _lines(other, name) or (other.root is not None and other.environment.path == owner))
        ]

    def _case(self, situation: Situation) -> Case:
        known = self._cases.get(id(situation))
        if known is None:
            facts = facts_of(situation.environment, self._code, self._lookup, situation.python, self._lacks)
            known = Case(facts, situation.root, situation.python, situation.conflict)
            self._cases[id(situation)] = known
        return known

    def searches(
        self, patient: Patient, broken: Trouble, limits: dict[str, SpecifierSet]
    ) -> Iterator[Search]:
        """The searches for what cures the trouble in all cases of a patient, each less strict than the last.

        The last ones go beyond the ranges that the project asks for, and leave alone what else makes an
        install impossible.
        """
        unsolved = any(case.conflict for case in patient.cases)
        for lenient in (False, True) if unsolved else (False,):
            for asked in [limits, {}] if limits else [{}]:
                yield Search(
                    self._judge, self._world, patient.cases, broken, asked, self._extras, lenient=lenient
                )

    def root_of(self, candidate: Candidate | None) -> Root | None:
        """The manifest, or its group, that holds the requirement of a candidate."""
        if candidate is None:
            return None
        place = (candidate.path, candidate.line)
        roots = (root for root, _ in self._state.ranges)
        return next((r for r in roots if any((e.path, e.line) == place for e in r.entries)), None)

    def case_of(self, root: Root | None) -> Case | None:
        """The environment that a fresh install of a root gives."""
        found = (s for s in self._state.situations if root is not None and s.root is root)
        return next((self._case(situation) for situation in found), None)


def _lines(situation: Situation, name: str) -> set[tuple[str, int]]:
    return {(d.path, d.line) for d in situation.environment.distributions if d.name == name and d.line}
