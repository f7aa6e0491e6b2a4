"""A lock's pins, sorted by what is there once and what has to be chosen from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from flaskcompat.engine.forks.markers import Target, admits, holds
from flaskcompat.model.inventory import Edge, Inventory, Pin, Requirement

Chosen = dict[str, str]
Candidates = dict[str, list[str]]


class Lock:
    """A lock's pins by name and version.

    `single` are the names with one version, which every environment lists; `several` those that forks,
    platforms, extras or groups choose from. Versions are in the order of the lock.
    """

    def __init__(self, inventory: Inventory, declared: Iterable[Requirement] = ()) -> None:
        self.inventory = inventory
        self.versions: dict[str, dict[str, list[Pin]]] = {}
        for pin in inventory.pins:
            self.versions.setdefault(pin.name, {}).setdefault(pin.version, []).append(pin)
        self.several: Mapping[str, dict[str, list[Pin]]] = {
            name: versions for name, versions in sorted(self.versions.items()) if len(versions) > 1
        }
        self.single: tuple[Pin, ...] = tuple(
            pins[0]
            for name, versions in sorted(self.versions.items())
            if name not in self.several
            for pins in versions.values()
        )
        # What the project's manifest asks for, which few locks repeat.
        self.asked: tuple[Edge, ...] = tuple(
            Edge(one.name, specifier=one.specifier, marker=one.marker)
            for one in declared
            if one.name in self.several and one.role in ("requirement", "constraint")
        )
        self.places: tuple[str, ...] = tuple(
            dict.fromkeys(pin.platform for pin in self.contested() if pin.platform)
        )

    @cached_property
    def needed(self) -> frozenset[str]:
        """The names that something depends on."""
        return frozenset(edge.name for pin in self.inventory.pins for edge in pin.edges)

    @cached_property
    def dependants(self) -> Mapping[str, tuple[str, ...]]:
        """For each name, the names with several versions of which one depends on it."""
        found: dict[str, dict[str, None]] = {}
        for pin in self.contested():
            for edge in pin.edges:
                found.setdefault(edge.name, {})[pin.name] = None
        return {name: tuple(others) for name, others in found.items()}

    @cached_property
    def has_exact_edges(self) -> bool:
        """Whether the lock tells on edges which of several versions they mean."""
        return any(
            edge.version and edge.name in self.several for pin in self.inventory.pins for edge in pin.edges
        )

    def contested(self) -> Iterator[Pin]:
        """The pins of names with several versions."""
        for versions in self.several.values():
            for pins in versions.values():
                yield from pins

    def candidates(self, target: Target, place: str) -> Candidates:
        """For each name with several versions, those that the lock's own markers admit on a target."""
        found: Candidates = {}
        for name, versions in self.several.items():
            admitted = [
                version
                for version, pins in versions.items()
                if any(is_admitted(pin, target, place) for pin in pins)
            ]
            if admitted:
                found[name] = admitted
        return found

    def edges(self, name: str, version: str) -> Iterator[Edge]:
        """What one version of a distribution depends on."""
        for pin in self.versions.get(name, {}).get(version, ()):
            yield from pin.edges


def is_admitted(pin: Pin, target: Target, place: str) -> bool:
    """Whether a pin's platform, Python, forks and marker admit a target."""
    return (
        pin.platform in ("", place)
        and admits(pin.requires_python, target.python)
        and (not pin.forks or any(holds(fork, target) for fork in pin.forks))
        and holds(pin.marker, target)
    )
