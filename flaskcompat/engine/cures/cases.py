"""An environment as a case to cure: what it becomes when some versions change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.engine.cures.change import Moves, deciding
from flaskcompat.engine.cures.ranges import tightened
from flaskcompat.engine.cures.world import World, newest_in
from flaskcompat.engine.facts import facts_of, metadata_from
from flaskcompat.engine.pinned import Root, install, pin_of
from flaskcompat.engine.pythons import Python
from flaskcompat.matchers.facts import Candidate, Facts
from flaskcompat.matchers.requires_dist import marker_holds
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.match import DEFINITE


class Case(NamedTuple):
    """The facts of one environment, and the requirements that it was made from where no lock decides.

    `conflict` says why an install of these requirements has no solution; empty where it has one.
    """

    facts: Facts
    root: Root | None = None
    python: Python | None = None
    conflict: str = ""

    def fixed(self) -> dict[str, Version]:
        """The versions that the project decides: pinned, locked or installed, not merely resolved."""
        return {
            name: one.versions[0]
            for name, one in self.facts.candidates.items()
            if one.exact and one.versions and one.level == DEFINITE
        }


def settle(case: Case, moves: Moves, world: World) -> tuple[Facts, str]:
    """The facts after the moves, and why there is no solution, where there is none.

    Requirements are installed anew, so that what no pin decides follows. A lock stays as it is, except for
    the moved versions and what they newly need.
    """
    key = (id(case), frozenset(moves.items()))
    if key not in world.settled:
        world.settled[key] = _settled(case, moves, world)
    return world.settled[key]


def _settled(case: Case, moves: Moves, world: World) -> tuple[Facts, str]:
    if case.root is None:
        return _relocked(case.facts, moves, world), ""
    root = case.root._replace(entries=rewritten(case.root, case.facts.python, moves))
    found = install(root, case.python, world.catalog, world.newest)
    facts = facts_of(
        found.environment, case.facts.code, metadata_from(world.catalog), case.python, case.facts.lacks
    )
    return facts, found.conflict


def active(root: Root, python: str, name: str) -> list[Requirement]:
    """The entries of a root that decide a name on a Python."""
    return [
        entry
        for entry in root.entries
        if entry.name == name
        and entry.role != "build"
        and not entry.source
        and marker_holds(entry.marker, python)
    ]


def rewritten(root: Root, python: str, moves: Moves) -> tuple[Requirement, ...]:
    """The entries of a root as they are when the moves are written into them."""
    new: dict[Requirement, Requirement] = {}
    added = []
    for name, specifier in moves.items():
        entries = deciding(active(root, python, name), specifier, pinned_elsewhere=False)
        for entry in entries:
            new[entry] = entry._replace(specifier=said(entry, specifier))
        if not entries:
            added.append(Requirement(name, specifier, root.path, 0))
    return (*(new.get(entry, entry) for entry in root.entries), *added)


def said(entry: Requirement, specifier: str) -> str:
    """What an entry says when the specifier is written into it: a range joins the range that is there."""
    if pin_of(specifier) or pin_of(entry.specifier):
        return specifier
    try:
        both = tightened(entry.specifier, specifier)
        return both if not SpecifierSet(both).to_range().is_empty else specifier
    except ValueError:
        return specifier


def moved(facts: Facts, versions: Mapping[str, Version]) -> Facts:
    """The facts with other versions, everything else left alone."""
    candidates = dict(facts.candidates)
    for name, version in versions.items():
        old = candidates.get(name)
        place = (old.path, old.line) if old else ("", 0)
        candidates[name] = Candidate((version,), DEFINITE, str(version), *place)
    return facts._replace(candidates=candidates)


def _relocked(facts: Facts, moves: Moves, world: World) -> Facts:
    from flaskcompat.engine.cures.declared import Declared

    versions = {name: Version(pin_of(specifier)) for name, specifier in moves.items() if pin_of(specifier)}
    declared = Declared(facts, {})
    open_ = list(versions.items())
    while open_:
        name, version = open_.pop()
        for required, specifier in declared.of(name, version):
            if required in facts.candidates or required in versions or required not in world.catalog:
                continue
            newest = newest_in(required, specifier, facts.python, world)
            if newest is not None:
                versions[required] = newest
                open_.append((required, newest))
    return moved(facts, versions)
