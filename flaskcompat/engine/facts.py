"""Environments and manifests to what conditions are held against."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from packaging.specifiers import SpecifierSet
from packaging.version import InvalidVersion, Version

from flaskcompat.catalog import Catalog
from flaskcompat.engine.pinned import Root, pin_of, specifier_of
from flaskcompat.engine.pythons import ASSUMED, Python
from flaskcompat.matchers.facts import Candidate, Code, Facts, Metadata, nothing
from flaskcompat.matchers.requires_dist import marker_holds
from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.lack import Lookup as Lacks
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL, POSSIBLE

_CONDA = frozenset({"conda", "conda-lock", "pixi"})
"""The tools whose distributions are not those of an index."""

Lookup = Callable[[str, str], Metadata | None]


@lru_cache(maxsize=65536)
def version_of(text: str) -> Version | None:
    """PEP 440 text as a version, None for anything else (empty, or a legacy version)."""
    try:
        return Version(text)
    except InvalidVersion:
        return None


def metadata_from(catalog: Catalog) -> Lookup:
    """A function from name and version to what the release declares, None where the catalog lacks it."""

    known: dict[tuple[str, str], Metadata | None] = {}

    def lookup(name: str, version: str) -> Metadata | None:
        key = (name, version)
        if key not in known:
            release = catalog.release(name, version) if name in catalog else None
            known[key] = (
                Metadata(release.requires_python, release.requires, release.wheels) if release else None
            )
        return known[key]

    return lookup


def facts_of(
    environment: Environment,
    code: Code,
    lookup: Lookup,
    python: Python | None,
    lacks: Lacks = nothing,
    *,
    unread: bool = False,
) -> Facts:
    """One environment as facts: each version exact, worth less where only a fresh install would bring it.

    A project that names no Python may run on any: of what it would be on the newest one, all is possible.
    With `unread` requirements, which may limit any other, what it would bring is no more than possible.
    """
    candidates = {}
    brought = POSSIBLE if unread else FRESH_INSTALL
    for entry in environment.distributions:
        version = version_of(entry.version)
        if version is None:
            continue
        level = brought if entry.origin == "resolved" else DEFINITE
        candidates[entry.name] = Candidate((version,), level, entry.version, entry.path, entry.line)
    return Facts(
        candidates=candidates,
        code=code,
        metadata=lookup,
        python=environment.python or ASSUMED,
        python_level=DEFINITE if environment.certain and environment.python else POSSIBLE,
        python_path=python.path if python else "" if environment.python else environment.path,
        python_line=python.line if python else 0,
        python_assumed=not environment.python,
        complete=environment.complete and not unread,
        complete_level=brought if environment.kind == "resolved" else DEFINITE,
        lacks=lacks,
        conda=environment.tool in _CONDA,
    )


def admitted_facts(
    root: Root,
    code: Code,
    lookup: Lookup,
    catalog: Catalog,
    python: Python | None,
    lacks: Lacks = nothing,
) -> Facts | None:
    """What a manifest admits as facts: a set of versions for each distribution that it limits.

    None where it limits nothing but by pins, since then its environment says it all. Distributions that the
    manifest names without limits, or not at all, are left to the fresh install: every rule could be called
    possible for them.
    """
    if not any(entry.specifier and not pin_of(entry.specifier) for entry in root.entries):
        return None
    version = python.version if python else ""
    entries: dict[str, list[Requirement]] = {}
    for entry in root.entries:
        if entry.name and entry.role != "build" and not entry.source and marker_holds(entry.marker, version):
            entries.setdefault(entry.name, []).append(entry)
    candidates = {
        name: found for name, given in entries.items() if (found := _admitted(name, given, catalog))
    }
    if all(candidate.exact for candidate in candidates.values()):
        return None
    return Facts(
        candidates=candidates,
        code=code,
        metadata=lookup,
        python=version,
        python_level=DEFINITE if python is None or python.certain else POSSIBLE,
        python_path=python.path if python else "",
        python_line=python.line if python else 0,
        complete=False,
        lacks=lacks,
    )


def _admitted(name: str, entries: list[Requirement], catalog: Catalog) -> Candidate | None:
    place = next((entry for entry in entries if entry.role == "requirement"), None)
    if place is None:
        return None
    for entry in entries:
        pinned = version_of(pin_of(entry.specifier))
        if pinned is not None:
            return Candidate((pinned,), DEFINITE, str(pinned), place.path, place.line)
    specifier = specifier_of(entries)
    if specifier is None or not str(specifier):
        return None
    text = ",".join(sorted(str(part) for part in specifier))
    known = [version for release in catalog.releases(name) if (version := version_of(release.version))]
    inside = tuple(specifier.filter(known))
    if name in catalog and not inside:
        return None
    admitted = specifier.to_range()
    older = bool(known) and not admitted.is_disjoint(SpecifierSet(f"<{known[0]}").to_range())
    return Candidate(inside, DEFINITE, text, place.path, place.line, admitted, older)
