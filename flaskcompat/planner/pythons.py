"""The Pythons that a way begins and ends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from packaging.specifiers import SpecifierSet

from flaskcompat.planner.owner import KNOWN, Owner, in_order
from flaskcompat.planner.stock import Stock

Targets = Mapping[str, SpecifierSet]


def beginning(owner: Owner, targets: Targets) -> tuple[str, ...]:
    """The Pythons of today: those that are stated, else the newest on which what is there works.

    One on which the targets run, too, comes before others.
    """
    if owner.stated:
        return owner.stated
    working = [
        python for python in reversed(KNOWN) if all(one.works for one in owner.trial((python,)).after({}))
    ]
    both = [python for python in working if runs(owner, targets, (python,))]
    return tuple((both or working or [KNOWN[-1]])[:1])


def endings(owner: Owner, targets: Targets, begin: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The Pythons to end on, the ones of today first, then with a higher floor each time."""
    if runs(owner, targets, begin):
        yield begin
    if owner.fixed_python:
        return
    for place, floor in enumerate(KNOWN):
        if place > KNOWN.index(begin[0]) if begin[0] in KNOWN else False:
            kept = tuple(python for python in begin if python in KNOWN[place:]) or (floor,)
            if kept != begin and runs(owner, targets, kept):
                yield kept


def runs(owner: Owner, targets: Targets, pythons: tuple[str, ...]) -> bool:
    """Whether each target has a release for all of the Pythons."""
    stock = Stock(owner.world.catalog, pythons, owner.world.newest)
    return all(
        any(specifier.contains(version, True) for version in stock.offered(name))
        for name, specifier in targets.items()
    )


def lowest(pythons: Iterable[str]) -> str:
    """The specifier for what is not below any of the Pythons."""
    return f">={in_order(pythons)[0]}"
