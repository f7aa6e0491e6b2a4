"""What a step leaves to be compiled: no release that goes with the rest has a wheel for the Python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flaskcompat.catalog import Catalog
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.plan import Task
from flaskcompat.planner.outlook import Outlook


def compile_tasks(outlook: Outlook, number: int) -> Iterator[Task]:
    """A task for each version after a stop that has to be compiled, and had not to be before."""
    catalog = outlook.insight.context.catalog
    paths = outlook.stops[number - 1].stages.keys()
    before = {one.environment.path: one.environment for one in outlook.state(number - 1).situations}
    told: set[tuple[str, str]] = set()
    for environment in (one.environment for one in outlook.state(number).situations):
        old = before.get(environment.path)
        for entry in environment.distributions if environment.path in paths else ():
            if (entry.name, entry.version) in told or not _is_compiled(entry, environment, catalog):
                continue
            there = _named(old).get(entry.name) if old else None
            if old and there and there.version == entry.version and _is_compiled(there, old, catalog):
                continue
            told.add((entry.name, entry.version))
            text = (
                f"Have what it takes to compile {entry.name} {entry.version}: it has no wheel for "
                f"Python {_minor(environment.python)}, and none that goes with the rest was found."
            )
            yield Task("before", "configure", "", entry.path or environment.path, entry.line, text)


def _named(environment: Environment) -> Mapping[str, Distribution]:
    return {entry.name: entry for entry in environment.distributions}


def _is_compiled(entry: Distribution, environment: Environment, catalog: Catalog) -> bool:
    release = catalog.release(entry.name, entry.version) if entry.name in catalog else None
    python = _minor(environment.python)
    return release is not None and python != "" and not release.is_ready(python)


def _minor(python: str) -> str:
    return ".".join(python.split(".")[:2])
