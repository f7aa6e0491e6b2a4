"""One owner of versions, a lock or a manifest, with its environments on the Pythons of today and others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flaskcompat.catalog import Release
from flaskcompat.engine.assess import Insight
from flaskcompat.engine.cures.cases import Case
from flaskcompat.engine.cures.troubles import Judge
from flaskcompat.engine.cures.wanted import extras_of
from flaskcompat.engine.cures.world import World
from flaskcompat.engine.facts import facts_of, metadata_from
from flaskcompat.engine.pinned import install
from flaskcompat.engine.pythons import ASSUMED, MINORS, Python
from flaskcompat.engine.situation import Situation
from flaskcompat.matchers.requires_dist import read_entry
from flaskcompat.planner.solving.careful import Careful, without_code
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.pairs import Pairs
from flaskcompat.planner.solving.stock import Stock
from flaskcompat.planner.solving.trial import Trial
from flaskcompat.ruleset.compile import CompiledRule


class Owner:
    """The environments that one path decides, and what it takes to judge them.

    A `careful` one counts what submodules lack that nobody is known to import, and what may fail in parts
    that only code would tell the use of.
    """

    def __init__(
        self, situations: Sequence[Situation], insight: Insight, rules: Sequence[CompiledRule], careful: bool
    ) -> None:
        self.path = situations[0].environment.path
        bare = careful and not insight.code.usages
        self.insight, self.rules = insight, [*without_code(rules)] if bare else rules
        self.world = World(insight.context.catalog, insight.context.options.exclude_newer)
        self._judge = Judge(self.rules)
        self._lacks = Careful(insight.context.lacks) if careful else insight.context.lacks
        self._cases = [self._case(one) for one in situations]
        self._others: dict[tuple[int, str], Case] = {}
        self._trials: dict[tuple[str, ...], Trial] = {}
        self._fits: dict[tuple[str, ...], Fit] = {}

    @property
    def fixed_python(self) -> bool:
        """Whether the Pythons were given for this run, so that none other is meant."""
        return bool(self.insight.context.options.python)

    @property
    def stated(self) -> tuple[str, ...]:
        """The Pythons (`X.Y`) that the project or the run states, lowest first; none where nothing does."""
        if any(case.python is None or not (case.python.path or case.python.certain) for case in self._cases):
            return ()
        return in_order(
            case.facts.python
            for case in self._cases
            if case.python and (case.python.certain or number(_minor(case.facts.python)) <= number(ASSUMED))
        )

    def names(self) -> frozenset[str]:
        """Everything that is in the environments, or is asked for."""
        there = frozenset(name for case in self._cases for name in case.facts.candidates)
        roots = [case.root for case in self._cases if case.root]
        return there | {entry.name for root in roots for entry in root.entries if entry.role == "requirement"}

    def uploads(self) -> list[str]:
        """The days (ISO) on which the releases came out that the owner decides."""
        return [release.uploaded for release in self._releases() if release.uploaded]

    def compiled(self, python: str) -> int:
        """How many of the releases that the owner decides have to be compiled on a Python."""
        return sum(not release.is_ready(python) for release in self._releases())

    def _releases(self) -> Iterator[Release]:
        """The releases that the owner decides, as far as the catalog knows them."""
        for name, version in {release for case in self._cases for release in case.fixed().items()}:
            if found := self.world.catalog.release(name, str(version)):
                yield found

    def is_brought(self, name: str) -> bool:
        """Whether a distribution is only there since others ask for it, as far as can be told.

        In a file of pins nothing tells who is asked for and who is brought along, but the code does.
        """
        case = self._cases[0]
        metadata = (
            (one, case.facts.metadata(one, found.text)) for one, found in case.facts.candidates.items()
        )
        needed = (
            read_entry(text) for one, data in metadata if data and one != name for text in data.requires
        )
        if not any(entry and entry.name == name for entry in needed):
            return False
        module = name.replace("-", "_")
        return not any(each.partition(".")[0] == module for each in case.facts.code.usages)

    def trial(self, pythons: Sequence[str]) -> Trial:
        """The environments on some Pythons."""
        key = tuple(pythons)
        if key not in self._trials:
            self._trials[key] = Trial(self._on(pythons), self._judge, self.world)
        return self._trials[key]

    def fit(self, pythons: Sequence[str]) -> Fit:
        """What goes together on some Pythons."""
        key = tuple(pythons)
        if key not in self._fits:
            stock = Stock(self.world.catalog, key, self.world.newest)
            pairs = Pairs(self.rules, [case.facts for case in self.trial(pythons).cases])
            self._fits[key] = Fit(stock, pairs, extras_of(self.insight.state.requirements))
        return self._fits[key]

    def _on(self, pythons: Sequence[str]) -> list[Case]:
        found: list[Case] = []
        for group in self._groups():
            for python in pythons:
                there = [case for case in group if _minor(case.facts.python) == python]
                found += there or [self._moved(group[0], python)]
        return found

    def _groups(self) -> list[list[Case]]:
        """The environments of each thing that is installed: they differ in their Python alone."""
        groups: dict[int, list[Case]] = {}
        for case in self._cases:
            groups.setdefault(id(case.root), []).append(case)
        return list(groups.values())

    def _moved(self, case: Case, python: str) -> Case:
        """The environment on another Python."""
        key = (id(case), python)
        if key not in self._others:
            self._others[key] = self._installed(case, python)
        return self._others[key]

    def _installed(self, case: Case, python: str) -> Case:
        if case.root is None:
            return case._replace(facts=case.facts._replace(python=python))
        other = Python(python, certain=False) if python else None
        found = install(case.root, other, self.world.catalog, self.world.newest)
        return self._case(Situation(found.environment, other, case.root, found.conflict))

    def _case(self, one: Situation) -> Case:
        context = self.insight.context
        lookup = metadata_from(context.catalog)
        facts = facts_of(one.environment, self.insight.code, lookup, one.python, self._lacks)
        return Case(facts, one.root, one.python, one.conflict)


def in_order(pythons: Iterable[str]) -> tuple[str, ...]:
    """Each `X.Y` once, lowest first."""
    return tuple(sorted({_minor(python) for python in pythons if python}, key=number))


def _minor(python: str) -> str:
    return ".".join(python.split(".")[:2])


def number(python: str) -> tuple[int, ...]:
    """A Python as numbers that compare."""
    return tuple(int(part) for part in python.split("."))


KNOWN = tuple(minor for minor in MINORS if number(minor) <= number(ASSUMED))
"""The Pythons that a plan may lead to."""
