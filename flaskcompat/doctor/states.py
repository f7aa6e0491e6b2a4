"""What is installed before and after each step of a plan, and which files are changed then."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from flaskcompat.engine.assess import Insight
from flaskcompat.engine.check import Survey
from flaskcompat.engine.project import is_main
from flaskcompat.fixing.change import FileChange
from flaskcompat.fixing.fix import mend
from flaskcompat.model.environment import Environment
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.plan import Plan, Step


class State(NamedTuple):
    """The versions by name, and the contents of changed files by their path below the copied folder."""

    versions: Mapping[str, str]
    changed: Mapping[str, bytes]


def before(step: Step) -> dict[str, str]:
    """The versions before a step, from those after it and its changes."""
    versions = dict(step.versions)
    for change in step.changes:
        versions.pop(change.distribution, None)
        if change.before:
            versions[change.distribution] = change.before
    return versions


def today(environments: Iterable[Environment], step: Step) -> tuple[str, Mapping[str, str]]:
    """The Python (`X.Y`, empty where none is known) and the versions that a plan begins with.

    Those on the Python of its first step, where the project runs on that too; else those of the first
    environment that has what moves: a Python that is left behind has other versions than the step ends with.
    Extras count where nothing else has what moves: what they hold back the main requirements do not.
    """
    moved = {change.distribution for change in step.changes if change.before}
    own = [one for one in environments if one.python and moved <= {each.name for each in one.distributions}]
    own = [one for one in own if "[" not in one.id] or own
    if not own:
        return "", before(step)
    first = next((one for one in own if _minor(one.python) == step.python), own[0])
    return _minor(first.python), {each.name: each.version for each in first.distributions}


def apart(environments: Iterable[Environment]) -> set[str]:
    """The distributions that only extras bring which cannot be installed with the main requirements.

    An extra may hold others back; a plan has versions that hold for each of them, but not for all at once.
    """
    listed = [one for one in environments if one.distributions]
    main = {
        (one.path, one.python, each.name): each.version
        for one in listed
        if "[" not in one.id
        for each in one.distributions
    }
    clashing = {
        one.id.partition("@")[0]
        for one in listed
        for each in one.distributions
        if main.get((one.path, one.python, each.name), each.version) != each.version
    }
    odd: set[str] = set()
    good: set[str] = set()
    for one in listed:
        names = {each.name for each in one.distributions}
        (odd if one.id.partition("@")[0] in clashing else good).update(names)
    return odd - good


def _minor(python: str) -> str:
    return ".".join(python.split(".")[:2])


def states(survey: Survey, plan: Plan, project: str, root: str) -> Iterator[State]:
    """The state at the start, and after each step of one project, with what `fix` makes of its files then.

    What has to be changed by hand is as it was.
    """
    steps = [step for step in plan.steps if step.project == project]
    yield State(before(steps[0]) if steps else {}, {})
    for step in steps:
        changes = mend(survey, plan, step=step.number).changes
        yield State(dict(step.versions), dict(_below(root, changes)))


def _below(root: str, changes: Iterable[FileChange]) -> Iterator[tuple[str, bytes]]:
    """Contents by path below the root; what lies elsewhere is left out."""
    for change in changes:
        below = os.path.relpath(os.path.realpath(change.absolute), os.path.realpath(root))
        if not below.startswith(os.pardir):
            yield below, change.after


def beside(
    insight: Insight, versions: Mapping[str, str], moved: Container[str], tool: str
) -> tuple[str, ...]:
    """What is installed beside the versions of the plan: what else the project asks for, and its test tool.

    A file counts that the project itself runs on, or that asks for something that the plan moves. With a tool
    come the group or the file that ask for it, with their own specifiers.
    """
    entries = [entry for entry in insight.state.requirements if _can_be_asked_for(entry)]
    files = {entry.path for entry in entries if entry.name in moved or is_main(entry.path)}
    places = {(entry.path, entry.group) for entry in entries if entry.name == tool}
    wanted = [
        entry
        for entry in entries
        if (entry.path, entry.group) in places or (not entry.group and entry.path in files)
    ]
    found = {entry.name: _line(entry) for entry in reversed(wanted) if entry.name not in versions}
    if tool and tool not in versions:
        found.setdefault(tool, tool)
    return tuple(found[name] for name in sorted(found))


def _can_be_asked_for(entry: Requirement) -> bool:
    return entry.role == "requirement" and bool(entry.name) and not entry.source and not entry.editable


def _line(entry: Requirement) -> str:
    extras = f"[{','.join(sorted(entry.extras))}]" if entry.extras else ""
    return f"{entry.name}{extras}{entry.specifier}" + (f" ; {entry.marker}" if entry.marker else "")
