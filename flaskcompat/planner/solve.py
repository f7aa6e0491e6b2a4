"""From what a project has to a target: the way of each owner of versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.engine.assess import Insight
from flaskcompat.engine.situation import Situation
from flaskcompat.matchers.requires_python import admits
from flaskcompat.planner.solving.blockers import Blockers, Explained, left_over
from flaskcompat.planner.solving.fewest import Fewest, Found
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.owner import Owner
from flaskcompat.planner.solving.pairs import Release
from flaskcompat.planner.solving.pythons import Targets, beginning, endings, lowest, made_for
from flaskcompat.planner.solving.question import Question
from flaskcompat.planner.solving.questions import questions
from flaskcompat.planner.solving.reasons import Reasons
from flaskcompat.planner.solving.search import solvable
from flaskcompat.planner.solving.stages import Side, Stages
from flaskcompat.planner.solving.stock import Stock
from flaskcompat.planner.solving.trial import counted
from flaskcompat.planner.solving.wheels import wheels
from flaskcompat.planner.way import Stage, Way
from flaskcompat.ruleset.compile import CompiledRule, compile_rule
from flaskcompat.ruleset.store import all_rules

Pythons = tuple[str, ...]
_NONE: frozenset[str] = frozenset()
_LEFT = 4
"""Distributions that nobody asks for in the end, of which each is tried to go alone."""


def ways(insight: Insight, targets: Mapping[str, SpecifierSet]) -> tuple[Way, ...]:
    """The way to the targets for each lock and manifest of a project that has any of them."""
    by_owner: dict[str, list[Situation]] = {}
    for situation in insight.state.situations:
        by_owner.setdefault(situation.environment.path, []).append(situation)
    rules = _rules(insight)
    solvers = [_Solver(situations, insight, rules, targets) for situations in by_owner.values()]
    found: dict[str, Way] = {}
    chosen: frozenset[Release] = frozenset()
    # What the largest one moves to, the others move to as well, if they can.
    for solver in sorted(solvers, key=lambda each: -len(each.names)):
        if solver.targets:
            way = found[solver.path] = solver.way(chosen)
            chosen |= {
                (move.name, Version(move.after)) for stage in way.stages for move in stage.moves if move.after
            }
    return tuple(found[path] for path in by_owner if path in found)


def _rules(insight: Insight) -> list[CompiledRule]:
    options = insight.context.options
    rules: Sequence[CompiledRule] = insight.context.rules
    if options.select:
        rules = [compile_rule(rule) for rule in all_rules(options.rules)]
    return counted(rules, options.ignore)


class _Answer(NamedTuple):
    """Moves that work, for whom and on which Pythons."""

    found: Found
    owner: Owner
    pythons: Pythons


class _Solver:
    """The way of one owner of versions."""

    def __init__(
        self,
        situations: Sequence[Situation],
        insight: Insight,
        rules: Sequence[CompiledRule],
        targets: Mapping[str, SpecifierSet],
    ) -> None:
        self._owner = Owner(situations, insight, rules, careful=False)
        self._careful = Owner(situations, insight, rules, careful=True)
        self._reasons = Reasons(rules)
        self.path = self._owner.path
        self.names = self._owner.names()
        self.targets: Targets = {name: asked for name, asked in targets.items() if name in self.names}
        self._preferred: frozenset[Release] = frozenset()

    def way(self, preferred: frozenset[Release]) -> Way:
        """The way to the targets, or what stands in it; `preferred` releases come before newer ones."""
        self._preferred = preferred
        self._begin = beginning(self._owner, self.targets)
        self._ends = list(endings(self._owner, self.targets, self._begin))
        world = self._owner.world
        self._before = Stock(world.catalog, made_for(self._owner, self._begin), world.newest)
        return self._free() or self._blocked()

    def _free(self, gone: frozenset[str] = _NONE) -> Way | None:
        for end in self._ends:
            found = self._answer(end, gone)
            if found is not None:
                return Way(self._owner.path, self._stages(found))
        return None

    def _answer(self, pythons: Pythons, gone: frozenset[str]) -> _Answer | None:
        asked = list(questions(self._owner, self.targets, pythons, gone, self._preferred))
        if not solvable(asked[-1], self._owner.fit(pythons)):
            return None
        works = all(each.works for each in self._owner.trial(pythons).after({}))
        for ready in wheels(asked, self._owner.fit(pythons), self._before):
            some = [each._replace(ready=ready) for each in asked if not (ready and each.downward)]
            # What only the careful one has against what is there today is no reason to move it.
            strict = [each for each in some if each.lenient is works and not each.downward]
            for owner, each in ((self._careful, strict), (self._owner, some)):
                found = self._first(owner, each, pythons)
                if found is not None:
                    return _Answer(found, owner, pythons)
        return None

    def _first(self, owner: Owner, asked: Iterable[Question], pythons: Pythons) -> Found | None:
        tried = (Fewest(question, owner.fit(pythons), owner.trial(pythons)).find() for question in asked)
        return next((found for found in tried if found is not None), None)

    def _stages(self, answer: _Answer) -> tuple[Stage, ...]:
        found, owner, end = answer
        if not found.moves and self._begin == end:
            return ()
        begin, target = (Side(owner.trial(at), owner.fit(at)) for at in (self._begin, end))
        needs = lowest(end) if self._begin != end else ""
        stages = Stages(found.moves, begin, target, self._reasons, self._before)
        return stages.ordered(frozenset(self.targets), needs)

    def _freed(self, going: frozenset[str], question: Question, fit: Fit) -> Way | None:
        """The way once what is only brought along goes: if need be with what nobody brings any more."""
        left = sorted(each for each in left_over(question, fit) if self._owner.is_brought(each))
        more = [frozenset[str](), *(frozenset({each}) for each in left[:_LEFT]), frozenset(left)]
        tried = dict.fromkeys(going | each for each in more)
        return next((way for each in tried if each and (way := self._free(each))), None)

    def _blocked(self) -> Way:
        """What stands in the way, and how things go without it."""
        owner, path = self._owner, self._owner.path
        if not self._ends:
            asked = " and ".join(f"{name}{specifier}" for name, specifier in self.targets.items())
            text = f"no release that is {asked} runs on Python {self._begin[0]}"
            why = "; ".join(self._excluding(self._begin[0]))
            return Way(path, blockers=(f"{text}: {why}" if why else text,), blocking=tuple(self.targets))
        fit = owner.fit(self._ends[0])
        *_, question = questions(owner, self.targets, self._ends[0])
        blocking = Blockers(question, fit).find()
        going = frozenset(name for name in blocking if owner.is_brought(name))
        if going == set(blocking) and (way := self._freed(going, question, fit)):
            return way
        explained = Explained(question, fit, owner.trial(self._ends[0]).cases[0].facts)
        blocking = tuple(name for name in blocking if name not in going)
        texts = tuple(explained.text(name, owner.rules) for name in blocking)
        rest = self._free(going.union(blocking)) if blocking else None
        return Way(
            path,
            blockers=texts or ("no set of versions works with the target",),
            blocking=blocking,
            rest=rest.stages if rest else (),
        )

    def _excluding(self, python: str) -> Iterator[str]:
        """What the newest release of each target asks of the Python, where that is another one."""
        for name, specifier in self.targets.items():
            offered = [*self._owner.world.catalog.releases(name)]
            release = next((one for one in reversed(offered) if specifier.contains(one.version, True)), None)
            if release is not None and not admits(release.requires_python, python):
                yield f"{name} {release.version} requires Python{release.requires_python}"
