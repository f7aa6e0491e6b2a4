"""Locks and reports to environments: one for each fork and Python."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from flaskcompat.engine.manifests import Manifest, Reader
from flaskcompat.engine.pythons import Python
from flaskcompat.engine.situation import Situation
from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Requirement


def locked_situations(
    reader: Reader, manifests: Sequence[Manifest], pythons: Sequence[Python], shown: str, only_given: bool
) -> list[Situation]:
    """Every environment of every lock and report, each with its Python.

    `only_given` tells that the Pythons were asked for, so that forks for others are left out.
    """
    situations: list[Situation] = []
    for manifest in manifests:
        if manifest.inventory.pins:
            situations += _of_lock(reader, manifest, manifests, pythons, shown, only_given)
    return situations


def _of_lock(
    reader: Reader,
    lock: Manifest,
    manifests: Sequence[Manifest],
    pythons: Sequence[Python],
    shown: str,
    only_given: bool,
) -> list[Situation]:
    from flaskcompat.engine import forks

    kind: Literal["lock", "installed"] = "installed" if lock.format.name == "pip inspect" else "lock"
    found = forks.environments_of(
        lock.inventory,
        [forks.Python(python.version, python.certain) for python in pythons],
        lock.path,
        shown,
        forks.Scope(kind, only_given, _declared_beside(lock, manifests)),
    )
    reader.problems.extend(found.problems)
    tool = lock.inventory.tool or lock.format.tool
    stated = {python.version: python for python in pythons}
    environments = [environment._replace(tool=tool) for environment in found.environments]
    environments += _on_refused_pythons(environments, pythons, lock.path)
    return [Situation(environment, stated.get(environment.python)) for environment in environments]


def _declared_beside(lock: Manifest, manifests: Sequence[Manifest]) -> tuple[Requirement, ...]:
    """What the manifests in the lock's folder ask for: it tells versions apart where the lock does not."""
    folder = lock.path.rpartition("/")[0]
    return tuple(
        entry
        for manifest in manifests
        if manifest.format.kind == "manifest" and manifest.path.rpartition("/")[0] == folder
        for entry in manifest.inventory.requirements
    )


def _on_refused_pythons(
    environments: Sequence[Environment], pythons: Sequence[Python], path: str
) -> list[Environment]:
    """The lock on Pythons that the project certainly uses although the lock excludes them.

    Where a file names several Pythons and the lock admits some, it may not be installed on the others: jobs
    of a matrix may install from elsewhere.
    """
    there = {environment.python for environment in environments}
    missing = [python for python in pythons if python.certain and python.version not in there]
    if not environments or not there - {""}:
        missing = missing if environments and pythons else []
    served = {python.path for python in pythons if python.path and python.version in there}
    first = environments[:1]
    return [
        environment._replace(
            id=f"{path}@{python.version}",
            python=python.version,
            certain=environment.certain and python.path not in served,
        )
        for python in missing
        for environment in first
    ]
