"""The Pythons that a way begins and ends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from packaging.specifiers import SpecifierSet

from flaskcompat.matchers.requires_python import admits
from flaskcompat.planner.solving.owner import KNOWN, Owner, in_order, number
from flaskcompat.planner.solving.trial import Outcome

Targets = Mapping[str, SpecifierSet]


_OUT = {
    "3.7": "2018-06-27",
    "3.8": "2019-10-14",
    "3.9": "2020-10-05",
    "3.10": "2021-10-04",
    "3.11": "2022-10-24",
    "3.12": "2023-10-02",
    "3.13": "2024-10-07",
    "3.14": "2025-10-07",
}
"""The day on which each Python came out (PEP 537, 569, 596, 619, 664, 693, 719 and 745)."""

_TAKEN_UP = 90
"""Days after which releases have files for a new Python, and people use it."""


def beginning(owner: Owner, targets: Targets) -> tuple[str, ...]:
    """The Pythons of today: those that are stated, else the likeliest on which what is there works.

    Those on which the targets run, too, come first: there what does not work, but installs, is mended by the
    plan. Another Python only comes in question where what is there cannot be installed on any of them.
    """
    if owner.stated:
        return owner.stated
    likely = _likely(owner)
    fitting = [python for python in likely if runs(owner, targets, (python,))]
    for python in fitting:
        if all(one.works for one in owner.trial((python,)).after({})):
            return (python,)
    for python in fitting:
        if not any(one.conflict or _excluded(one) for one in owner.trial((python,)).after({})):
            return (python,)
    for python in likely:
        if python not in fitting and all(one.works for one in owner.trial((python,)).after({})):
            return (python,)
    return KNOWN[-1:]


def made_for(owner: Owner, begin: tuple[str, ...]) -> tuple[str, ...]:
    """The Pythons that the pins were taken for: those of today, or where none is stated the likeliest."""
    return begin if owner.stated or not owner.uploads() else (_likely(owner)[0],)


def _likely(owner: Owner) -> list[str]:
    """The Pythons, first those on which the fewest of the pinned releases have to be compiled.

    Of these the newest that was in use when the newest of the releases came out comes first: old releases
    seldom exclude Pythons of later years on which they do not run. Then older ones follow, and newer ones.
    """
    return sorted(_by_age(owner), key=owner.compiled)


def _by_age(owner: Owner) -> list[str]:
    dates = owner.uploads()
    if not dates:
        return [*reversed(KNOWN)]
    day = date.fromisoformat(max(dates)[:10]) - timedelta(days=_TAKEN_UP)
    newer = [python for python in KNOWN if date.fromisoformat(_OUT.get(python, "2016-12-23")) > day]
    return [*(python for python in reversed(KNOWN) if python not in newer), *newer]


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
    for floor in KNOWN:
        if number(floor) <= number(begin[0]):
            continue
        kept = tuple(python for python in begin if number(python) >= number(floor)) or (floor,)
        if kept not in ((), begin) and runs(owner, targets, kept):
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
