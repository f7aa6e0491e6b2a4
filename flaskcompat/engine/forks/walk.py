"""Which versions a lock's recorded dependencies lead to, walked from the projects that it locks."""

from __future__ import annotations

from collections.abc import Iterator

from flaskcompat.engine.forks.choices import Choice
from flaskcompat.engine.forks.lock import Candidates, Lock
from flaskcompat.engine.forks.markers import Target, holds
from flaskcompat.model.inventory import Edge, Pin

_Node = tuple[str, str, str]
"""A distribution, its version, and one of its extras (empty for itself)."""


def walk(lock: Lock, target: Target, choice: Choice, candidates: Candidates) -> Candidates:
    """Narrow candidates to what the walk reaches, for a lock whose edges tell versions (uv, SBOMs, PEP 751).

    A name that it does not reach is not installed.
    """
    reached = reach(lock, target, choice, candidates)
    narrowed = {
        name: [version for version in versions if (name, version) in reached]
        for name, versions in candidates.items()
    }
    return {name: versions for name, versions in narrowed.items() if versions}


def reach(lock: Lock, target: Target, choice: Choice, candidates: Candidates) -> set[tuple[str, str]]:
    """The names and versions that dependencies lead to on a target.

    The walk starts from the locked projects with all their extras and groups but the refused ones, and from
    whatever nothing depends on.
    """
    reached: set[tuple[str, str]] = set()
    waiting = list(_starts(lock, choice, candidates))
    seen: set[_Node] = set(waiting)
    roots = set(lock.inventory.roots)
    while waiting:
        name, version, extra = waiting.pop()
        reached.add((name, version))
        for edge in lock.edges(name, version):
            root = name if name in roots else ""
            if not _is_followed(edge, extra, choice, root) or not holds(edge.marker, target):
                continue
            for node in _targets(lock, edge, candidates):
                if node not in seen:
                    seen.add(node)
                    waiting.append(node)
    return reached


def has_exact_edges(lock: Lock) -> bool:
    """Whether the lock tells on edges which of several versions they mean."""
    return any(
        edge.version and edge.name in lock.several for pin in lock.inventory.pins for edge in pin.edges
    )


def _starts(lock: Lock, choice: Choice, candidates: Candidates) -> Iterator[_Node]:
    roots = {root for root in lock.inventory.roots if f"project:{root}" not in choice.refused}
    for pin in lock.inventory.pins:
        if (pin.name in roots or pin.name not in lock.needed) and _is_candidate(pin, candidates):
            yield (pin.name, pin.version, "")


def _is_candidate(pin: Pin, candidates: Candidates) -> bool:
    return pin.name not in candidates or pin.version in candidates[pin.name]


def _is_followed(edge: Edge, extra: str, choice: Choice, root: str) -> bool:
    """Whether a choice follows an edge: of a project all but the refused, else those of the extra."""
    if not edge.optional:
        return not extra
    if not root:
        return edge.optional == extra
    labels = {edge.optional, f"{root}/{edge.optional}"}
    return not labels & choice.refused or bool(labels & choice.names)


def _targets(lock: Lock, edge: Edge, candidates: Candidates) -> Iterator[_Node]:
    if edge.name in lock.several:
        admitted = candidates.get(edge.name, [])
        versions = [edge.version] if edge.version in admitted else [] if edge.version else admitted
    else:
        versions = list(lock.versions.get(edge.name, ()))
    for version in versions:
        for extra in ("", *edge.extras):
            yield (edge.name, version, extra)
