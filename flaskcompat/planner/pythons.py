"""The Pythons that a way begins and ends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from packaging.specifiers import SpecifierSet

from flaskcompat.matchers.requires_python import admits
from flaskcompat.planner.owner import KNOWN, Owner, in_order
from flaskcompat.planner.trial import Outcome

Targets = Mapping[str, SpecifierSet]


def beginning(owner: Owner, targets: Targets) -> tuple[str, ...]:
    """The Pythons of today: those that are stated, else the newest on which what is there works.

    Those on which the targets run, too, come first: there what does not work, but installs, is mended by the
    plan. An older Python only comes in question where what is there cannot be installed on any of them.
    """
    if owner.stated:
        return owner.stated
    fitting = [python for python in reversed(KNOWN) if runs(owner, targets, (python,))]
    others = [python for python in reversed(KNOWN) if python not in fitting]
    outcomes = {python: owner.trial((python,)).after({}) for python in fitting}
    for python in fitting:
        if all(one.works for one in outcomes[python]):
            return (python,)
    for python in fitting:
        if not any(one.conflict or _excluded(one) for one in outcomes[python]):
            return (python,)
    for python in others:
        if all(one.works for one in owner.trial((python,)).after({})):
            return (python,)
    return KNOWN[-1:]


def _excluded(outcome: Outcome) -> bool:
    """Whether a release does not install on the Python by its own word."""
    facts = outcome.facts
    metadata = (facts.metadata(name, one.text) for name, one in facts.candidates.items())
    return any(each and not admits(each.requires_python, facts.python) for each in metadata)


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
    stock = owner.fit(pythons).stock
    return all(
        any(specifier.contains(version, True) for version in stock.offered(name))
        for name, specifier in targets.items()
    )


def lowest(pythons: Iterable[str]) -> str:
    """The specifier for what is not below any of the Pythons."""
    return f">={in_order(pythons)[0]}"
