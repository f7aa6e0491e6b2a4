"""Says in a sentence why requirements have no common solution."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from packaging.version import Version

if TYPE_CHECKING:
    from flaskcompat.catalog import Catalog
    from flaskcompat.catalog.demands import Demand


class Cause(NamedTuple):
    """A demand that takes part in the conflict, and the release that makes it (empty for the project)."""

    demand: Demand
    parent: str = ""
    parent_version: str = ""


def explain(causes: Collection[Cause], catalog: Catalog, where: str) -> str:
    """Name the distributions that cannot be chosen, who asks for what of them, and what shuts a pin out."""
    names = ", ".join(sorted({cause.demand.name for cause in causes}))
    facts = "; ".join([*_asked(causes), *_shut_out({cause.demand for cause in causes}, catalog)])
    return f"no release of {names} satisfies all of this {where}: {facts}"


def _asked(causes: Collection[Cause]) -> list[str]:
    """A fact for each demand; the releases that make the same one are told as one span."""
    makers: dict[tuple[str, str, str], set[str]] = {}
    for cause in causes:
        key = (cause.demand.name, cause.parent, _text(cause.demand))
        makers.setdefault(key, set()).add(cause.parent_version)
    return [_fact(parent, versions, text) for (_, parent, text), versions in sorted(makers.items())]


def _fact(parent: str, versions: Collection[str], wanted: str) -> str:
    if not parent:
        return f"{wanted} is asked for"
    if len(versions) == 1:
        return " ".join(filter(None, [parent, *versions, "requires", wanted]))
    ordered = sorted(versions, key=Version)
    return f"{len(ordered)} releases of {parent} from {ordered[0]} to {ordered[-1]} require {wanted}"


def _text(demand: Demand) -> str:
    extra = f"[{demand.extra}]" if demand.extra else ""
    return f"{demand.name}{extra}{demand.specifier}"


def _shut_out(demands: Collection[Demand], catalog: Catalog) -> list[str]:
    """What keeps a pinned release from being chosen at all, for each pin among the demands."""
    pinned = {(each.name, one.version) for each in demands for one in each.specifier if one.operator == "=="}
    facts = []
    for name, version in sorted(pinned):
        release = catalog.release(name, version)
        if release is None and not version.endswith(".*"):
            facts.append(f"the catalog of {catalog.date} has no {name} {version}")
        elif release is not None and release.requires_python:
            facts.append(f"{name} {version}, of {release.uploaded}, is for Python {release.requires_python}")
    return facts
