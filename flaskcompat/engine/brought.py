"""What an install brings along, and where in the manifests each part of it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from flaskcompat.catalog import Catalog
from flaskcompat.matchers.requires_dist import applies, read_entry
from flaskcompat.model.inventory import Requirement


def open_names(
    wanted: Sequence[Requirement], pins: Mapping[str, str], python: str, catalog: Catalog
) -> set[str]:
    """Names that an install needs and no pin fixes, looked for through what pinned releases declare."""
    missing: set[str] = {entry.name for entry in wanted if entry.name not in pins and entry.name in catalog}
    extras = _extras(wanted)
    for name, version in pins.items():
        for required in _required(name, version, extras.get(name, ()), python, catalog):
            if required not in pins and required in catalog:
                missing.add(required)
    return missing


def _extras(wanted: Iterable[Requirement]) -> dict[str, tuple[str, ...]]:
    """The extras that are asked for by name."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in wanted:
        if entry.extras:
            found[entry.name] = found.get(entry.name, ()) + entry.extras
    return found


def _required(name: str, version: str, extras: Iterable[str], python: str, catalog: Catalog) -> Iterator[str]:
    """The names that a release declares to need on a Python, with those of its extras that are asked for."""
    release = catalog.release(name, version) if name in catalog else None
    for text in release.requires if release else ():
        for extra in ("", *extras):
            if required := _needed(text, python, extra):
                yield required


@lru_cache(maxsize=4096)
def _needed(text: str, python: str, extra: str) -> str:
    entry = read_entry(text)
    return entry.name if entry is not None and applies(entry, python, extra) else ""


def places_of(
    wanted: Sequence[Requirement], versions: Mapping[str, str], python: str, catalog: Catalog
) -> dict[str, tuple[str, int]]:
    """Where each distribution comes from: the entry that asks for it, or for what asks for it in turn."""
    places = {entry.name: (entry.path, entry.line) for entry in reversed(wanted)}
    extras = _extras(wanted)
    waiting = [entry.name for entry in wanted]
    for name in waiting:
        for required in _required(name, versions.get(name, ""), extras.get(name, ()), python, catalog):
            if required not in places:
                places[required] = places[name]
                waiting.append(required)
    return places


def forced(
    names: Iterable[str],
    wanted: Sequence[Requirement],
    pins: Mapping[str, str],
    python: str,
    catalog: Catalog,
) -> dict[str, tuple[str, int]]:
    """The places of overridden names of which no release tells that they are installed, though they may be.

    A requirement that the catalog does not know may bring anything, and of one without a version the newest
    release is asked.
    """
    left = set(names)
    if not left:
        return {}
    unknown = [entry for entry in wanted if entry.name not in catalog and entry.name not in pins]
    known = {entry.name for entry in wanted if entry.name in catalog}
    newest = {name: releases[-1].version for name in known if (releases := catalog.releases(name))}
    found = dict.fromkeys(left, (unknown[0].path, 0)) if unknown else {}
    brought = places_of(wanted, {**newest, **pins}, python, catalog)
    return {**found, **{name: brought[name] for name in left & brought.keys()}}
