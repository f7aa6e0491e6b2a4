"""Requirements of a project on itself: `shop[tests]` in a group of the project `shop` means its own extra."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from flaskcompat.model.inventory import Requirement

_DEEPEST = 8


def with_own_extras(entries: Sequence[Requirement], own: Collection[str]) -> list[Requirement]:
    """The entries, with each that asks for the project itself replaced by what its extras ask for.

    `own` are the names of the project. Extras may ask for each other; going round in circles ends.
    """
    if not any(entry.name in own and not entry.source for entry in entries):
        return list(entries)
    return list(dict.fromkeys(found for entry in entries for found in _replaced(entry, entries, own, 0)))


def _replaced(
    entry: Requirement, entries: Sequence[Requirement], own: Collection[str], depth: int
) -> Iterator[Requirement]:
    if entry.name not in own or entry.source or entry.role != "requirement":
        yield entry
        return
    for other in entries if depth < _DEEPEST else ():
        if other.group in entry.extras and other.role == "requirement":
            yield from _replaced(other._replace(group=entry.group), entries, own, depth + 1)
