"""One project to its environments: what its locks, reports and manifests mean on its Pythons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flaskcompat.catalog import Catalog
from flaskcompat.engine.beside import with_limits
from flaskcompat.engine.drift import disagreements, partners
from flaskcompat.engine.locked import locked_situations
from flaskcompat.engine.manifests import Manifest, Reader
from flaskcompat.engine.options import Options
from flaskcompat.engine.own_extras import with_own_extras
from flaskcompat.engine.pinned import Installed, Root, install, pin_of
from flaskcompat.engine.pythons import ASSUMED, MINORS, Promise, Python, installed_pythons, pythons_for
from flaskcompat.engine.refused import refusals
from flaskcompat.engine.settled import without_settled
from flaskcompat.engine.situation import Situation
from flaskcompat.engine.target import aim, aim_locked, targets_of
from flaskcompat.engine.union import union
from flaskcompat.model.inventory import Problem, PythonClaim, Requirement
from flaskcompat.model.match import Event

_PROMISES = frozenset({"pyproject.toml", "setup.cfg", "setup.py", "script"})
"""Formats that declare a Python range for what they themselves list."""


_TRIED = frozenset("ci travis tox lowest oldest minimum minimal min".split())
"""Words of files that CI alone installs, to see whether the lowest releases do: nobody else gets those."""


_ENDS = re.compile(r"<|==|~=")
"""In a specifier: it has an upper end."""


class ProjectState(NamedTuple):
    """What one project's files say, before any rule is asked."""

    manifests: tuple[Manifest, ...]
    requirements: tuple[Requirement, ...]
    pythons: tuple[str, ...]
    situations: tuple[Situation, ...]
    events: tuple[Event, ...]
    ranges: tuple[tuple[Root, Python | None], ...]


def read_project(
    reader: Reader,
    shown: str,
    stated: Sequence[Manifest],
    catalog: Catalog,
    options: Options,
    beside: Sequence[PythonClaim] = (),
) -> ProjectState:
    """Read the manifests of a project and build every environment that they mean.

    `stated` are files that state a Python (`.python-version`, Dockerfile, CI) and may install something too;
    `beside` are claims that other files make.
    """
    manifests = without_settled(reader.all())
    manifests += [one for one in stated if one.inventory.requirements and one not in manifests]
    claims = [claim for one in stated for claim in one.inventory.pythons]
    entries = {manifest.path: reader.entries(manifest) for manifest in manifests}
    everything = [
        *beside,
        *claims,
        *(claim for one in manifests if _speaks_for_all(one) for claim in one.inventory.pythons),
    ]
    pythons = pythons_for(everything, options.python)
    targets = targets_of(options.target)
    situations = locked_situations(reader, manifests, pythons, shown, bool(options.python))
    if targets:
        situations = [one._replace(environment=aim_locked(one.environment, targets)) for one in situations]
    locked_names = [_names(manifest) for manifest in manifests if manifest.inventory.pins]
    roots = [
        root
        for manifest in manifests
        if manifest.absolute not in reader.included or manifest.format.kind != "manifest"
        for root in _roots(manifest, entries[manifest.path], shown, catalog)
        if not _covered(root, manifest, manifests, entries, locked_names)
    ]
    ranges = []
    for root in (aim(root, targets) for root in roots) if targets else roots:
        own = _own_claims(root.path, manifests)
        chosen = installed_pythons(own or everything, options.python, _promise(root.path))
        ranges.append((root, chosen[0]))
        limited = with_limits(root, manifests, entries, is_main)
        for python in chosen:
            found = _situation(limited, python, catalog, options.exclude_newer, reader)
            if found.conflict and limited is not root:
                found = _situation(root, python, catalog, options.exclude_newer, reader)
            situations.append(found)
    events = [
        event for one, lock in partners(manifests) for event in disagreements(one, entries[one.path], lock)
    ]
    events += [] if options.python else refusals(everything, shown)
    return ProjectState(
        tuple(manifests),
        union(entries.values()),
        tuple(python.version for python in pythons),
        tuple(situations),
        tuple(events),
        tuple(ranges),
    )


def _speaks_for_all(manifest: Manifest) -> bool:
    """Whether the Pythons that a file states are the project's; a compiled file only states its own."""
    return manifest.format.name != "requirements.txt"


def _own_claims(path: str, manifests: Sequence[Manifest]) -> list[PythonClaim]:
    """The Python that a requirements file says it was compiled for."""
    return [
        claim
        for one in manifests
        if one.path == path and not _speaks_for_all(one)
        for claim in one.inventory.pythons
    ]


def is_main(path: str) -> bool:
    """Whether a file is what the project itself runs on, rather than `requirements/docs.txt`.

    A range of Pythons that the project declares says little about the latter: developers install it on one
    Python of their choice.
    """
    name = _name(path)
    return name in _PROMISES or name.startswith(("requirements.", "environment."))


def _promise(path: str) -> Promise:
    if _name(path) in _PROMISES:
        return "own"
    return "project" if is_main(path) else "none"


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _install(
    root: Root, python: Python | None, catalog: Catalog, exclude_newer: str
) -> tuple[Installed, Python | None]:
    """The environment of a root; where no Python is known and the newest has none, on an older that has one.

    A file that names no Python was installed on some: that the newest takes none of its pins breaks nobody.
    """
    found = install(root, python, catalog, exclude_newer)
    if python is None and found.conflict and not found.gave_up:
        for older in (Python(minor, certain=False) for minor in reversed(MINORS) if minor != ASSUMED):
            other = install(root, older, catalog, exclude_newer)
            if not other.conflict:
                return other, older
    return found, python


def _situation(
    root: Root, asked: Python | None, catalog: Catalog, exclude_newer: str, reader: Reader
) -> Situation:
    found, python = _install(root, asked, catalog, exclude_newer)
    if found.gave_up:
        message = f"what an install would get is not known: {found.conflict}"
        reader.problems.append(Problem(root.path, 0, message))
    return Situation(found.environment, python, root, "" if found.gave_up else found.conflict)


def _names(manifest: Manifest) -> frozenset[str]:
    return frozenset(pin.name for pin in manifest.inventory.pins)


def _roots(manifest: Manifest, entries: Sequence[Requirement], shown: str, catalog: Catalog) -> list[Root]:
    """The manifest as it is installed: what every install gets, and that with each group that may matter."""
    tool, unread = manifest.inventory.tool or manifest.format.tool, manifest.inventory.unread
    entries = with_own_extras(entries, manifest.inventory.roots)
    base = tuple(entry for entry in entries if not entry.group or entry.role in ("constraint", "override"))
    groups: dict[str, list[Requirement]] = {}
    for entry in entries:
        if entry.group and entry.role == "requirement":
            groups.setdefault(entry.group, []).append(entry)
    roots = []
    unread = unread or _has_unknown_parts(base, catalog)
    if any(entry.role == "requirement" for entry in base):
        roots.append(Root(manifest.path, shown, tool, base, unread=unread))
    for group, added in groups.items():
        if any(entry.name in catalog for entry in added):
            hidden = unread or _has_unknown_parts(added, catalog)
            roots.append(Root(manifest.path, shown, tool, (*base, *added), group, hidden))
    return roots


def _has_unknown_parts(entries: Iterable[Requirement], catalog: Catalog) -> bool:
    """Whether something that the catalog does not know is asked for in an old series, with several extras.

    It stands for a set of others, `invenio[base,auth,metadata]<3.3`, and limits what an install gets of them.
    """
    return any(
        len(entry.extras) > 1
        and entry.role == "requirement"
        and entry.name not in catalog
        and _ENDS.search(entry.specifier) is not None
        for entry in entries
    )


def _covered(
    root: Root,
    manifest: Manifest,
    manifests: Sequence[Manifest],
    entries: dict[str, list[Requirement]],
    locked: Sequence[frozenset[str]],
) -> bool:
    """Whether a lock, or a file of pins that was made from it, decides what this manifest installs.

    That is what production gets, not what CI tries (`.travis-lowest-requirements.txt`). A manifest that pins
    everything itself is judged on its own.
    """
    wanted = {entry.name for entry in root.entries if entry.role == "requirement" and entry.name}
    if any(wanted <= names for names in locked if names):
        return True
    if all(pin_of(entry.specifier) for entry in root.entries if entry.role == "requirement"):
        return False
    for other in manifests:
        if other is manifest or other.format.kind != "manifest" or _is_only_tried(other.path):
            continue
        pinned = {
            entry.name
            for entry in entries[other.path]
            if entry.role == "requirement" and pin_of(entry.specifier) and not entry.group
        }
        if wanted <= pinned:
            return True
    return False


def _is_only_tried(path: str) -> bool:
    return not _TRIED.isdisjoint(re.findall("[a-z]+", _name(path).lower()))
