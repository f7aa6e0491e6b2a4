"""Which versions of a range can stand beside some version of everything else that the project limits."""

from __future__ import annotations

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers.facts import Facts
from flaskcompat.matchers.requires_dist import applies, read_entry


def standing(name: str, versions: tuple[Version, ...], facts: Facts) -> tuple[Version, ...]:
    """Of several versions those that each other range admits; all of them where that leaves none.

    `werkzeug<3.1` beside `flask>1.1` never is 0.14: each Flask of that range asks for 0.15 or newer.
    """
    if len(versions) < 2:
        return versions
    kept = versions
    for other, candidate in facts.candidates.items():
        if other == name or not candidate.versions:
            continue
        wanted = _wanted(other, candidate.versions, name, facts)
        if wanted:
            inside = [one for one in kept if any(each.contains(one, prereleases=True) for each in wanted)]
            kept = tuple(inside) or kept
    return kept


def _wanted(other: str, versions: tuple[Version, ...], name: str, facts: Facts) -> tuple[SpecifierSet, ...]:
    """What the releases of a range ask for of another distribution; nothing where one of them takes any."""
    found: dict[str, SpecifierSet] = {}
    for version in versions:
        metadata = facts.metadata(other, str(version))
        entries = map(read_entry, metadata.requires) if metadata else ()
        asked = [one for one in entries if one and one.name == name and applies(one, facts.python, "")]
        if not asked or not str(asked[0].specifier):
            return ()
        found[str(asked[0].specifier)] = asked[0].specifier
    return tuple(found.values())
