"""Requirements of one manifest to environments: what is pinned, and what a fresh install adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from flaskcompat.catalog import Catalog
from flaskcompat.engine.brought import forced, open_names, places_of
from flaskcompat.engine.pythons import ASSUMED, Python
from flaskcompat.matchers.requires_dist import marker_holds
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.inventory import Requirement

if TYPE_CHECKING:
    from flaskcompat.catalog.resolve import Resolution


class Root(NamedTuple):
    """A manifest, or one group of it, as something that is installed: its entries, includes followed.

    `label` names the group in the environment's id; `unread` is that of `Inventory`.
    """

    path: str
    project: str
    tool: str
    entries: tuple[Requirement, ...]
    label: str = ""
    unread: bool = False


class Installed(NamedTuple):
    """The environment of a root on one Python, with why it could not be resolved, where it could not."""

    environment: Environment
    conflict: str = ""
    gave_up: bool = False
    """Whether the search for a solution was given up: then `conflict` does not say that there is none."""


def pin_of(specifier: str) -> str:
    """The version that a specifier fixes (`==1.2`, `===1.2`), empty where it fixes none."""
    text = specifier.strip()
    if not text.startswith("==") or "," in text or "*" in text:
        return ""
    return text.lstrip("=").strip()


def install(root: Root, python: Python | None, catalog: Catalog, exclude_newer: str) -> Installed:
    """The environment that an install of the root gives on a Python, resolved where pins leave it open."""
    version = python.version if python else ""
    active = [entry for entry in root.entries if entry.name and marker_holds(entry.marker, version)]
    pins = _pins(active)
    versions = {name: pin for name, (pin, _) in pins.items()}
    wanted = [entry for entry in active if entry.role == "requirement"]
    missing = open_names(wanted, versions, version, catalog)
    resolved: Mapping[str, str] = {}
    conflict, gave_up = "", False
    unknown: tuple[str, ...] = ()
    strange = {name for name, (pin, _) in pins.items() if not catalog.may_have(name, pin)}
    complete = not strange and all(entry.name in catalog or entry.name in pins for entry in wanted)
    if missing or any(_contradicts(entry, pins) for entry in active):
        # A release that the catalog knows nothing of counts as coming from elsewhere: that is no conflict.
        known = [entry._replace(source="unknown") if entry.name in strange else entry for entry in active]
        result = _resolve(known, version, catalog, exclude_newer)
        conflict, gave_up = result.conflict, result.gave_up
        if missing:
            resolved = result.pins
            unknown = tuple(name for name in result.unknown if name not in strange)
            complete = complete and not result.unknown
    places = places_of(wanted, {**versions, **resolved}, version, catalog)
    if conflict or not complete:
        overridden = {name for name, (_, entry) in pins.items() if entry.role == "override"}
        places.update(forced(overridden - places.keys(), wanted, versions, version, catalog))
    distributions = [
        Distribution(name, pinned, entry.path, entry.line, "pinned")
        for name, (pinned, entry) in pins.items()
        if name in places or name in resolved
    ]
    for name, found in sorted(resolved.items()):
        if name not in pins:
            path, line = places.get(name, (root.path, 0))
            distributions.append(Distribution(name, found, path, line, "resolved"))
    environment = Environment(
        id=_identity(root, version),
        project=root.project,
        kind="resolved" if any(d.origin == "resolved" for d in distributions) else "pinned",
        path=root.path,
        python=version,
        distributions=tuple(distributions),
        complete=complete and not conflict,
        certain=python.certain if python else True,
        tool=root.tool,
        line=0,
        unknown=unknown,
    )
    return Installed(environment, conflict, gave_up)


def _identity(root: Root, python: str) -> str:
    return root.path + (f"[{root.label}]" if root.label else "") + (f"@{python}" if python else "")


def _pins(active: Iterable[Requirement]) -> dict[str, tuple[str, Requirement]]:
    """Exact versions by name; an entry that installs wins over a constraint, an override over both."""
    rank = {"override": 0, "requirement": 1, "constraint": 2, "build": 3}
    pins: dict[str, tuple[str, Requirement]] = {}
    for entry in sorted(active, key=lambda entry: rank[entry.role]):
        version = pin_of(entry.specifier)
        if version and entry.role != "build":
            pins.setdefault(entry.name, (version, entry))
    return pins


def _contradicts(entry: Requirement, pins: Mapping[str, tuple[str, Requirement]]) -> bool:
    """Whether an entry refuses the very version that another one pins, so that an installer gives up."""
    version, pinned = pins.get(entry.name, ("", entry))
    if pinned is entry or pinned.role == "override" or entry.role not in ("requirement", "constraint"):
        return False
    try:
        return not SpecifierSet(entry.specifier).contains(version, prereleases=True)
    except InvalidSpecifier:
        return False


def _resolve(active: Sequence[Requirement], python: str, catalog: Catalog, exclude_newer: str) -> Resolution:
    from flaskcompat.catalog.resolve import resolve

    return resolve(
        [entry for entry in active if entry.role == "requirement"],
        catalog=catalog,
        python=python or ASSUMED,
        exclude_newer=exclude_newer or None,
        constraints=[entry for entry in active if entry.role in ("constraint", "override")],
    )


def specifier_of(entries: Iterable[Requirement]) -> SpecifierSet | None:
    """What several entries for one name ask for together; None where one of them is no PEP 440 text."""
    combined = SpecifierSet()
    for entry in entries:
        try:
            combined &= SpecifierSet(entry.specifier)
        except InvalidSpecifier:
            return None
    return combined
