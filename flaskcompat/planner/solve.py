"""From what a project has to a target: the way of each owner of versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.assess import Insight
from flaskcompat.engine.cures.cases import Case
from flaskcompat.engine.cures.wanted import extras_of, limits_of
from flaskcompat.engine.pinned import specifier_of
from flaskcompat.engine.situation import Situation
from flaskcompat.matchers.requires_dist import marker_holds
from flaskcompat.model.inventory import Requirement
from flaskcompat.planner.blockers import Blockers, Explained
from flaskcompat.planner.fewest import Fewest, Found
from flaskcompat.planner.owner import Owner
from flaskcompat.planner.pairs import Pairs
from flaskcompat.planner.pythons import Targets, beginning, endings, lowest
from flaskcompat.planner.reasons import Reasons
from flaskcompat.planner.search import Question
from flaskcompat.planner.stages import Stages
from flaskcompat.planner.stock import Stock
from flaskcompat.planner.trial import Trial, counted
from flaskcompat.planner.way import Stage, Way
from flaskcompat.ruleset.compile import CompiledRule, compile_rule
from flaskcompat.ruleset.store import all_rules

Pythons = tuple[str, ...]


def ways(insight: Insight, targets: Mapping[str, SpecifierSet]) -> tuple[Way, ...]:
    """The way to the targets for each lock and manifest of a project that has any of them."""
    by_owner: dict[str, list[Situation]] = {}
    for situation in insight.state.situations:
        by_owner.setdefault(situation.environment.path, []).append(situation)
    rules = _rules(insight)
    found = []
    for situations in by_owner.values():
        owner = Owner(situations, insight, rules)
        names = owner.names()
        wanted = {name: specifier for name, specifier in targets.items() if name in names}
        if wanted:
            found.append(_way(owner, wanted))
    return tuple(found)


def _rules(insight: Insight) -> list[CompiledRule]:
    options = insight.context.options
    rules: Sequence[CompiledRule] = insight.context.rules
    if options.select:
        rules = [compile_rule(rule) for rule in all_rules(options.rules)]
    return counted(rules, options.ignore)


def _way(owner: Owner, targets: Targets) -> Way:
    begin = beginning(owner, targets)
    for end in endings(owner, targets, begin):
        found = _found(owner, targets, end, owner.trial(end))
        if found is not None:
            return Way(owner.path, _stages(owner, found, targets, begin, end))
    return _blocked(owner, targets, begin)


def _found(owner: Owner, targets: Targets, pythons: Pythons, trial: Trial) -> Found | None:
    stock = Stock(owner.world.catalog, pythons, owner.world.newest)
    pairs = Pairs(owner.rules, [case.facts for case in trial.cases])
    for question in _questions(owner, targets, trial.cases):
        found = Fewest(question, stock, pairs, trial).find()
        if found is not None:
            return found
    return None


def _stages(owner: Owner, found: Found, targets: Targets, begin: Pythons, end: Pythons) -> tuple[Stage, ...]:
    if not found.moves:
        return ()
    stages = Stages(found.moves, owner.trial(begin), owner.trial(end), Reasons(owner.rules))
    return stages.ordered(frozenset(targets), lowest(end) if begin != end else "")


def _blocked(owner: Owner, targets: Targets, begin: Pythons) -> Way:
    """What stands in the way on the last Pythons that were tried, and how things go without it."""
    ends = list(endings(owner, targets, begin))
    if not ends:
        texts = [
            f"no release of {name} that is {asked} runs on Python {begin[0]}"
            for name, asked in targets.items()
        ]
        return Way(owner.path, blockers=(texts[0],), blocking=tuple(targets))
    trial = owner.trial(ends[0])
    stock = Stock(owner.world.catalog, ends[0], owner.world.newest)
    pairs = Pairs(owner.rules, [case.facts for case in trial.cases])
    question = list(_questions(owner, targets, trial.cases))[-1]
    blocking = Blockers(question, stock, pairs).find()
    explained = Explained(question, stock, pairs, trial.cases[0].facts)
    texts = [explained.text(name, owner.rules) for name in blocking]
    return Way(
        owner.path, blockers=tuple(texts) or ("no set of versions works with the target",), blocking=blocking
    )


def _questions(owner: Owner, targets: Targets, cases: Sequence[Case]) -> Iterator[Question]:
    """What to look for, each time less strict than the last."""
    current = {name: version for case in reversed(cases) for name, version in case.fixed().items()}
    requirements = owner.insight.state.requirements
    limits = {
        name: specifier
        for name, specifier in limits_of(requirements, cases[0].facts.python).items()
        if name not in targets
    }
    question = Question(
        current, _ranges(owner, cases, current.keys()), targets, limits, extras_of(requirements)
    )
    for lenient in (False, True):
        yield question._replace(lenient=lenient)
        if limits:
            yield question._replace(lenient=lenient, limits={})


def _ranges(owner: Owner, cases: Sequence[Case], pinned: object) -> dict[str, SpecifierSet]:
    """What the owner asks for itself without deciding a version, by name."""
    entries: dict[str, list[Requirement]] = {}
    for case in cases:
        for entry in case.root.entries if case.root else ():
            if entry.role != "requirement" or entry.source or entry.name in pinned:  # type: ignore[operator]
                continue
            if entry.name in owner.world.catalog and marker_holds(entry.marker, case.facts.python):
                entries.setdefault(entry.name, []).append(entry)
    return {name: specifier_of(found) or SpecifierSet() for name, found in entries.items()}
