"""What a step leaves to be compiled: no release that goes with the rest has a wheel for the Python."""

from __future__ import annotations

from collections.abc import Iterator

from flaskcompat.catalog import Catalog
from flaskcompat.engine.situation import Situation
from flaskcompat.model.environment import Distribution
from flaskcompat.model.plan import Task
from flaskcompat.planner.outlook import Outlook


def compile_tasks(outlook: Outlook, number: int) -> Iterator[Task]:
    """A task for each version after a stop that has to be compiled, and had not to be before.

    Where no Python is stated, the first stop tells of what has wheels for others than that of the plan.
    """
    catalog = outlook.insight.context.catalog
    stages = outlook.stops[number - 1].stages
    before = {one.environment.path: one for one in outlook.state(number - 1).situations}
    told: set[tuple[str, str]] = set()
    for situation in outlook.state(number).situations:
        environment = situation.environment
        stage = stages.get(environment.path)
        if stage is None:
            continue
        python = _minor(environment.python) if _is_stated(situation) else stage.python
        for entry in environment.distributions:
            if (entry.name, entry.version) in told or not _is_compiled(entry, python, catalog):
                continue
            if not _is_news(entry, before.get(environment.path), number, python, catalog):
                continue
            told.add((entry.name, entry.version))
            text = (
                f"Have what it takes to compile {entry.name} {entry.version}: it has no wheel for "
                f"Python {python}, and none that goes with the rest was found."
            )
            yield Task("before", "configure", "", entry.path or environment.path, entry.line, text)


def _is_news(entry: Distribution, old: Situation | None, number: int, python: str, catalog: Catalog) -> bool:
    """Whether what has to be compiled now had not to be before, as far as is known."""
    there = {one.name: one for one in old.environment.distributions} if old else {}
    if old is None or entry.name not in there or there[entry.name].version != entry.version:
        return True
    if _is_stated(old):
        return not _is_compiled(entry, _minor(old.environment.python), catalog)
    release = catalog.release(entry.name, entry.version)
    return number == 1 and release is not None and bool(release.wheels)


def _is_stated(situation: Situation) -> bool:
    return situation.python is not None and bool(situation.python.path)


def _is_compiled(entry: Distribution, python: str, catalog: Catalog) -> bool:
    release = catalog.release(entry.name, entry.version) if entry.name in catalog else None
    return release is not None and python != "" and not release.is_ready(python)


def _minor(python: str) -> str:
    return ".".join(python.split(".")[:2])
