"""Holds an edited text to what was wanted, by reading it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from flaskcompat.edits.wording.ranges import python_inside, same
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.model.wanted import Wanted

_Entry = TypeVar("_Entry", Requirement, PythonClaim)


class Changes(NamedTuple):
    """The specifiers that were written: of requirements by name and line, of Pythons by line."""

    requirements: Mapping[tuple[str, int], str]
    pythons: Mapping[int, str]


def wrong(before: Inventory, after: Inventory, changes: Changes) -> str:
    """What differs between two readings of a text beyond the changes that were made, empty for nothing."""
    lines = {line for _, line in changes.requirements} | set(changes.pythons)
    if len(before.requirements) != len(after.requirements) or len(before.pythons) != len(after.pythons):
        return "it would read as another number of requirements"
    pairs = zip(before.requirements, after.requirements, strict=True)
    for old, new in pairs:
        specifier = changes.requirements.get((old.name, old.line))
        if specifier is None and old.name == "python" and old.line in changes.pythons:
            specifier = new.specifier
        if not _as_wanted(old, new, specifier):
            return f"{old.name} would read as {new.specifier or 'any version'}"
    for claim, read in zip(before.pythons, after.pythons, strict=True):
        if not _claims(claim, read, changes):
            return f"the Python would read as {read.specifier}"
    if fresh := [each for each in after.problems if each not in before.problems]:
        return f"it would bring a problem: {fresh[0].message}"
    if any(each not in after.problems and each.line not in lines for each in before.problems):
        return "a problem elsewhere would go"
    return "" if _rest(before) == _rest(after) else "more than that would change"


def wrong_addition(before: Inventory, after: Inventory, wanted: Wanted) -> str:
    """What differs between two readings beyond one requirement more, empty for nothing."""
    old, new = _without_lines(before.requirements), _without_lines(after.requirements)
    more = new - old
    if old - new or not more:
        return "another requirement would change" if old - new else "it would not be read as a requirement"
    if any(each.name != wanted.name or not same(each.specifier, wanted.specifier) for each in more):
        return "it would read as another requirement"
    group, groups = normalize(wanted.group), {normalize(each.group) for each in more}
    if group not in groups and any(normalize(each.group) == group for each in before.requirements):
        return "it would join another group"
    if _without_lines(before.pythons) != _without_lines(after.pythons):
        return "the Pythons would change"
    return _rest_wrong(before, after)


def wrong_python(before: Inventory, after: Inventory, specifier: str) -> str:
    """What differs between two readings beyond one Python more, empty for nothing."""
    more = _without_lines(after.pythons) - _without_lines(before.pythons)
    less = _without_lines(before.pythons) - _without_lines(after.pythons)
    if less or not more or not all(python_inside(each.specifier, specifier) for each in more):
        return "it would not be read as that Python"
    requirements = [
        _without_lines(r for r in each.requirements if r.name != "python") for each in (before, after)
    ]
    if requirements[0] != requirements[1]:
        return "a requirement would change"
    return _rest_wrong(before, after)


def _rest_wrong(before: Inventory, after: Inventory) -> str:
    if len(after.problems) > len(before.problems):
        return f"it would bring a problem: {after.problems[-1].message}"
    return "" if _rest(before, lines=False) == _rest(after, lines=False) else "more than that would change"


def _as_wanted(old: Requirement, new: Requirement, specifier: str | None) -> bool:
    if specifier is None:
        return old == new
    return old._replace(specifier="") == new._replace(specifier="") and same(new.specifier, specifier)


def _claims(old: PythonClaim, new: PythonClaim, changes: Changes) -> bool:
    wanted = changes.pythons.get(old.line, changes.requirements.get(("python", old.line)))
    if wanted is None:
        return old == new
    return old.line == new.line and python_inside(new.specifier, wanted)


def _without_lines(entries: Iterable[_Entry]) -> Counter[_Entry]:
    return Counter(each._replace(line=0) for each in entries)


def _rest(inventory: Inventory, *, lines: bool = True) -> Sequence[object]:
    includes = inventory.includes if lines else tuple(each._replace(line=0) for each in inventory.includes)
    return (
        includes,
        inventory.pins,
        inventory.forks,
        inventory.conflicts,
        inventory.roots,
        inventory.tool,
    )
