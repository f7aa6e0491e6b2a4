"""What to look for: the state of an owner and the targets, as questions that are less strict each time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.engine.cures.cases import Case
from flaskcompat.engine.cures.wanted import limits_of
from flaskcompat.engine.pinned import specifier_of
from flaskcompat.matchers.requires_dist import marker_holds
from flaskcompat.model.inventory import Requirement
from flaskcompat.planner.solving.owner import Owner
from flaskcompat.planner.solving.pairs import Release
from flaskcompat.planner.solving.question import Question

Targets = Mapping[str, SpecifierSet]


def questions(
    owner: Owner,
    targets: Targets,
    pythons: Sequence[str],
    gone: frozenset[str] = frozenset(),
    preferred: frozenset[Release] = frozenset(),
) -> Iterator[Question]:
    """The questions of an owner on some Pythons, where some distributions are to go and others are chosen.

    First nothing goes back and ranges that other files ask for stay. Leaving what is already at odds as it is
    comes before going back.
    """
    cases = owner.trial(pythons).cases
    current = {name: version for case in reversed(cases) for name, version in case.fixed().items()}
    ranges = _ranges(owner, cases, current.keys())
    limits = limits_of(owner.insight.state.requirements, cases[0].facts.python)
    question = Question(
        {name: version for name, version in current.items() if name not in gone},
        {name: asked for name, asked in ranges.items() if name not in gone},
        targets,
        {name: asked for name, asked in limits.items() if name not in targets},
        resolved=_resolved(cases, ranges),
        gone=gone,
        preferred=preferred,
    )
    for downward, lenient in product((False, True), repeat=2):
        for kept in (question.limits, {}) if question.limits else ({},):
            yield question._replace(lenient=lenient, downward=downward, limits=kept)


def _resolved(cases: Sequence[Case], names: Collection[str]) -> dict[str, Version]:
    """The versions that a fresh install gets today of what is asked for by ranges."""
    return {
        name: one.versions[0]
        for case in reversed(cases)
        for name, one in case.facts.candidates.items()
        if name in names and one.versions
    }


def _ranges(owner: Owner, cases: Sequence[Case], pinned: Collection[str]) -> dict[str, SpecifierSet]:
    """What the owner asks for itself without deciding a version, by name."""
    entries: dict[str, list[Requirement]] = {}
    for case in cases:
        for entry in case.root.entries if case.root else ():
            if entry.role != "requirement" or entry.source or entry.name in pinned:
                continue
            if entry.name in owner.world.catalog and marker_holds(entry.marker, case.facts.python):
                entries.setdefault(entry.name, []).append(entry)
    return {name: specifier_of(found) or SpecifierSet() for name, found in entries.items()}
