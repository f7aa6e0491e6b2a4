"""From what a project has to a target: the way of each owner of versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.assess import Insight
from flaskcompat.engine.cures.cases import Case
from flaskcompat.engine.cures.troubles import Judge
from flaskcompat.engine.cures.wanted import extras_of, limits_of
from flaskcompat.engine.cures.world import World
from flaskcompat.engine.facts import facts_of, metadata_from
from flaskcompat.engine.pinned import specifier_of
from flaskcompat.engine.pythons import ASSUMED
from flaskcompat.engine.situation import Situation
from flaskcompat.matchers.requires_dist import marker_holds
from flaskcompat.model.inventory import Requirement
from flaskcompat.planner.fewest import Fewest, Found
from flaskcompat.planner.pairs import Pairs
from flaskcompat.planner.reasons import Reasons
from flaskcompat.planner.search import Question
from flaskcompat.planner.stages import Stages
from flaskcompat.planner.stock import Stock
from flaskcompat.planner.trial import Trial, counted
from flaskcompat.planner.way import Stage, Way
from flaskcompat.ruleset.compile import CompiledRule, compile_rule
from flaskcompat.ruleset.store import all_rules

Targets = Mapping[str, SpecifierSet]


def ways(insight: Insight, targets: Targets) -> tuple[Way, ...]:
    """The way to the targets for each lock and manifest of a project that has any of them."""
    by_owner: dict[str, list[Situation]] = {}
    for situation in insight.state.situations:
        by_owner.setdefault(situation.environment.path, []).append(situation)
    rules = _rules(insight)
    found = []
    for path, situations in by_owner.items():
        there = {entry.name for one in situations for entry in one.environment.distributions}
        named = {entry.name for one in situations if one.root for entry in one.root.entries}
        wanted = {name: specifier for name, specifier in targets.items() if name in there | named}
        if wanted:
            found.append(_Owner(path, situations, insight, rules).way(wanted))
    return tuple(found)


def _rules(insight: Insight) -> list[CompiledRule]:
    options = insight.context.options
    rules: Sequence[CompiledRule] = insight.context.rules
    if options.select:
        rules = [compile_rule(rule) for rule in all_rules(options.rules)]
    return counted(rules, options.ignore)


class _Owner:
    """One owner of versions, with its environments."""

    def __init__(
        self, path: str, situations: Sequence[Situation], insight: Insight, rules: Sequence[CompiledRule]
    ) -> None:
        self._path, self._insight, self._rules = path, insight, rules
        context = insight.context
        lookup = metadata_from(context.catalog)
        self._cases = [
            Case(
                facts_of(one.environment, insight.code, lookup, one.python, context.lacks),
                one.root,
                one.python,
                one.conflict,
            )
            for one in situations
        ]
        self._world = World(context.catalog, context.options.exclude_newer)
        self._trial = Trial(self._cases, Judge(rules), self._world)

    def way(self, targets: Targets) -> Way:
        """The way to the targets."""
        pythons = tuple(dict.fromkeys(case.facts.python or ASSUMED for case in self._cases))
        stock = Stock(self._world.catalog, pythons, self._world.newest)
        pairs = Pairs(self._rules, [case.facts for case in self._cases])
        stuck: frozenset[str] = frozenset()
        for question in self._questions(targets, pythons[0]):
            fewest = Fewest(question, stock, pairs, self._trial)
            found = fewest.find()
            if found is not None:
                return Way(self._path, self._stages(found, targets))
            stuck = fewest.stuck
        text = f"no versions of {', '.join(sorted(stuck))} work together with the target"
        return Way(self._path, blockers=(text,), blocking=tuple(sorted(stuck - targets.keys())))

    def _stages(self, found: Found, targets: Targets) -> tuple[Stage, ...]:
        if not found.moves:
            return ()
        return Stages(found.moves, self._trial, Reasons(self._rules)).ordered(frozenset(targets))

    def _questions(self, targets: Targets, python: str) -> list[Question]:
        """What to look for, each time less strict than the last."""
        current = {name: version for case in reversed(self._cases) for name, version in case.fixed().items()}
        requirements = self._insight.state.requirements
        limits = {
            name: specifier
            for name, specifier in limits_of(requirements, python).items()
            if name not in targets
        }
        ranges = self._ranges(set(current))
        question = Question(current, ranges, targets, limits, extras_of(requirements))
        found = [question, question._replace(limits={})] if limits else [question]
        return [*found, *(each._replace(lenient=True) for each in found)]

    def _ranges(self, pinned: set[str]) -> dict[str, SpecifierSet]:
        """What the owner asks for itself without deciding a version, by name."""
        entries: dict[str, list[Requirement]] = {}
        for case in self._cases:
            for entry in case.root.entries if case.root else ():
                if entry.role != "requirement" or entry.source or entry.name in pinned:
                    continue
                if entry.name in self._world.catalog and marker_holds(entry.marker, case.facts.python):
                    entries.setdefault(entry.name, []).append(entry)
        return {name: specifier_of(found) or SpecifierSet() for name, found in entries.items()}
