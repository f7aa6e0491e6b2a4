"""What the project's files ask for beyond what is to be moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from packaging.specifiers import SpecifierSet

from flaskcompat.engine.cures.change import Change, admits
from flaskcompat.engine.pinned import pin_of, specifier_of
from flaskcompat.matchers.requires_dist import marker_holds
from flaskcompat.model.inventory import Requirement


@lru_cache(maxsize=64)
def limits_of(requirements: tuple[Requirement, ...], python: str) -> dict[str, SpecifierSet]:
    """The ranges that any file puts on a name: pins are there to be moved, ranges say what is wanted."""
    entries: dict[str, list[Requirement]] = {}
    for entry in _ranges(requirements, python):
        entries.setdefault(entry.name, []).append(entry)
    return {name: found for name, given in entries.items() if (found := specifier_of(given)) is not None}


def _ranges(requirements: Iterable[Requirement], python: str) -> Iterable[Requirement]:
    return (
        entry
        for entry in requirements
        if entry.name
        and entry.specifier
        and entry.role != "build"
        and not _is_pin(entry.specifier)
        and marker_holds(entry.marker, python)
    )


def _is_pin(specifier: str) -> bool:
    """Whether one release is meant: `==2.2.2`, or `==2.2.2.*`, as conda's `=2.2.2` reads."""
    return bool(pin_of(specifier) or pin_of(specifier.removesuffix(".*"))) and specifier.count(".") >= (
        3 if specifier.endswith("*") else 0
    )


def asked_beyond(
    requirements: Iterable[Requirement], changes: Sequence[Change], python: str
) -> list[Requirement]:
    """Ranges in other lines that the changes would break."""
    wanted = {change.name: change for change in changes}
    return [
        entry
        for entry in _ranges(requirements, python)
        if entry.name in wanted
        and entry not in wanted[entry.name].entries
        and not admits(entry, wanted[entry.name].specifier)
    ]


def extras_of(requirements: Iterable[Requirement]) -> dict[str, frozenset[str]]:
    """The extras that the project asks for, by name."""
    found: dict[str, frozenset[str]] = {}
    for entry in requirements:
        if entry.extras and entry.role == "requirement":
            found[entry.name] = found.get(entry.name, frozenset()) | frozenset(entry.extras)
    return found
