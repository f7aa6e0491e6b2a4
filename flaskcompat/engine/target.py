"""Projects judged as if they had other versions already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flaskcompat.engine.facts import version_of
from flaskcompat.engine.pinned import Root, pin_of
from flaskcompat.errors import UsageError
from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.names import normalize

Targets = Mapping[str, str]
"""Versions by normalized name."""


def targets_of(texts: Iterable[str]) -> dict[str, str]:
    """Turn `flask==3.1.3` and the like into versions by name. Raises `UsageError` for anything else."""
    targets = {}
    for text in texts:
        name, equals, _ = text.partition("==")
        version = pin_of(text[len(name) :])
        if not equals or not name.strip() or version_of(version) is None:
            raise UsageError(f"a target is NAME==VERSION, not {text!r}")
        targets[normalize(name)] = version
    return targets


def aim(root: Root, targets: Targets) -> Root:
    """The root with the target versions in place of whatever it asks for under these names."""
    places = {entry.name: entry for entry in reversed(root.entries) if entry.role == "requirement"}
    entries = (_freed(entry) if entry.name in targets else entry for entry in root.entries)
    return root._replace(entries=(*entries, *_overrides(root, places, targets)))


def _freed(entry: Requirement) -> Requirement:
    """An entry that asks for any version: what a target overrides must not contradict it."""
    return entry if entry.role == "build" else entry._replace(specifier="")


def _overrides(root: Root, places: Mapping[str, Requirement], targets: Targets) -> list[Requirement]:
    """Overrides win over every other entry; each keeps the place of the entry that it replaces."""
    return [
        Requirement(
            name,
            f"=={version}",
            places[name].path if name in places else root.path,
            places[name].line if name in places else 0,
            role="override",
        )
        for name, version in targets.items()
    ]


def aim_locked(environment: Environment, targets: Targets) -> Environment:
    """The environment of a lock with the target versions in place of its own, where it has the names."""
    return environment._replace(
        distributions=tuple(
            entry._replace(version=targets.get(entry.name, entry.version))
            for entry in environment.distributions
        )
    )
