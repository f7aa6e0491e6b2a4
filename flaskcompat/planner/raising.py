"""What states a Python that a step leads away from: told once with the reason, then line by line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from packaging.specifiers import SpecifierSet

from flaskcompat.edits.manifest import edit
from flaskcompat.engine.assess import Insight
from flaskcompat.engine.collect.reading import MEGABYTE, read_text
from flaskcompat.engine.manifests import Manifest, Reader
from flaskcompat.matchers.requires_python import admits
from flaskcompat.model.inventory import PythonClaim
from flaskcompat.model.plan import Task
from flaskcompat.model.wanted import Wanted
from flaskcompat.planner.advice import When
from flaskcompat.planner.outlook import Outlook
from flaskcompat.planner.way import Stage

_EXACT = re.compile(r"===?\s*(\d+\.\d+(?:\.\d+)?)(?:\.\*)?$")
_FLOOR = re.compile(r">=3\.(\d+)$")
_LIMIT = 32 * MEGABYTE
_REASONS = 2
_KINDS = ("declared", "used", "classifier")


def python_tasks(outlook: Outlook, number: int) -> Iterator[Task]:
    """Another Python as a task: it has to change before the versions of a stop move.

    The first names what needs it, at the place that declares it; the others are the lines that no edit of the
    plan changes, such as the Pythons of a CI matrix.
    """
    told: set[tuple[str, int]] = set()
    for path, stage in outlook.stops[number - 1].stages.items():
        if not stage.needs_python:
            continue
        claims = list(_against(outlook.insight, stage.needs_python))
        today = _today(outlook.insight, path)
        old = [python for python in today if not admits(stage.needs_python, python)]
        place = _place(outlook.insight, path, claims)
        if place not in told:
            now = f" instead of {_listed(old)}" if old else ""
            reason = _reason(outlook, stage.needs_python, _left(stage.needs_python, today))
            # What is written for Python 2 runs on no Python 3 before it is written anew.
            when: When = "with" if any(python.startswith("2.") for python in old) else "before"
            yield Task(when, "configure", "", *place, f"Run on Python {stage.python}{now}: {reason}.")
        told.add(place)
        for task in _by_hand(claims, stage):
            if (task.path, task.line) not in told:
                told.add((task.path, task.line))
                yield task


def claims_of(insight: Insight) -> Iterator[tuple[Manifest, PythonClaim]]:
    """What the project's own files say of its Python, locks left out: their tools write them."""
    manifests = {one.path: one for one in insight.state.manifests}
    reader = Reader(insight.files, insight.code.folder.rstrip("/") or ".")
    for absolute in insight.files.stated:
        if (found := reader.manifest(absolute)) is not None:
            manifests.setdefault(found.path, found)
    for manifest in manifests.values():
        if manifest.format.kind != "lock":
            yield from ((manifest, claim) for claim in manifest.inventory.pythons)


def within(claimed: str, needed: str) -> bool:
    """Whether a claim on the Python leaves room for nothing that is not needed; unreadable ones stay."""
    exact = _EXACT.match(claimed.strip())
    if exact:
        return admits(needed, exact[1])
    try:
        return SpecifierSet(claimed).to_range().is_subset(SpecifierSet(needed).to_range())
    except ValueError:
        return True


class _Against(NamedTuple):
    """A claim that leaves room for Pythons that do not do any more, and whether an edit changes its line."""

    manifest: Manifest
    claim: PythonClaim
    written: bool

    @property
    def rank(self) -> tuple[int, bool, str, int]:
        """What declares the Python before what says which one runs, and what is written before the rest."""
        return _KINDS.index(self.claim.kind), not self.written, self.claim.path, self.claim.line


def _against(insight: Insight, needed: str) -> Iterator[_Against]:
    for manifest, claim in claims_of(insight):
        if not within(claim.specifier, needed):
            written = claim.kind != "classifier" and _is_written(manifest, claim, needed)
            yield _Against(manifest, claim, written)


def _today(insight: Insight, path: str) -> list[str]:
    """The Pythons of an owner."""
    found = [one.environment.python for one in insight.state.situations if one.environment.path == path]
    return list(dict.fromkeys(each for each in found if each))


def _left(needed: str, today: Iterable[str]) -> list[str]:
    """The Pythons that what needs the floor excludes: the one below it, where today's have none so high."""
    floor = _FLOOR.match(needed)
    if floor is None or f"3.{floor[1]}" in today:
        return [python for python in today if not admits(needed, python)]
    return [f"3.{int(floor[1]) - 1}"]


def _place(insight: Insight, path: str, claims: Iterable[_Against]) -> tuple[str, int]:
    """The line that declares the Python, or says which one runs; else where it is known from."""
    own = sorted(one.rank for one in claims)
    if own:
        return own[0][2:]
    stated = [one.python for one in insight.state.situations if one.environment.path == path]
    return next(((one.path, one.line) for one in stated if one and one.path), (path, 0))


def _reason(outlook: Outlook, needed: str, old: Iterable[str]) -> str:
    """Which releases of the plan's end ask for it by their metadata: of the targets, else of what moves."""
    targets = {target.name for target in outlook.targets}
    moved = {name for stop in outlook.stops for name in stop.names}
    end = outlook.stops[-1].versions
    for names in (targets, moved):
        told = [
            f"{name} {version} requires Python{asked}"
            for name, version in end
            if name in names
            and (asked := _requires_python(outlook.insight, name, version))
            and not any(admits(asked, python) for python in old)
        ]
        if told:
            left = len(told) - _REASONS
            return " and ".join(told[:_REASONS]) + (f", and {left} more" if left > 0 else "")
    return f"the versions of this step need Python{needed}"


def _requires_python(insight: Insight, name: str, version: str) -> str:
    release = insight.context.catalog.release(name, version)
    return release.requires_python if release else ""


def _by_hand(claims: Iterable[_Against], stage: Stage) -> Iterator[Task]:
    """A task for each line that only people can change."""
    lines: dict[tuple[str, int], list[_Against]] = {}
    for one in claims:
        if not one.written:
            lines.setdefault((one.claim.path, one.claim.line), []).append(one)
    for (path, line), found in sorted(lines.items()):
        named = _listed(dict.fromkeys(_shown(one.claim.specifier) for one in found))
        if found[0].claim.kind == "classifier":
            text = f"Take the classifier of Python {named} out"
        elif any(within(claim.specifier, stage.needs_python) for claim in _used(found[0].manifest)):
            text = f"Leave Python {named} out"
        else:
            text = f"Run on Python {stage.python} instead of {named}"
        yield Task("before", "configure", "", path, line, f"{text}: Python{stage.needs_python} is needed.")


def _used(manifest: Manifest) -> list[PythonClaim]:
    return [claim for claim in manifest.inventory.pythons if claim.kind == "used"]


def _is_written(manifest: Manifest, claim: PythonClaim, needed: str) -> bool:
    """Whether an edit of the plan can change the line."""
    folder = os.path.realpath(os.path.dirname(manifest.absolute))
    text, _ = read_text(manifest.absolute, manifest.path, folder, _LIMIT)
    wanted = Wanted("python", needed, claim.line, kind="python")
    return not edit(manifest.format.name, text or "", manifest.path, [wanted]).refused


def _shown(specifier: str) -> str:
    """`==3.7.*` as people write it."""
    return specifier.removeprefix("==").removesuffix(".*")


def _listed(texts: Iterable[str]) -> str:
    *others, last = texts
    return f"{', '.join(others)} and {last}" if others else last
