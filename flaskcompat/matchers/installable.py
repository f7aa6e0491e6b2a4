"""What of an admitted range an installer takes on a Python, and what comes along with it."""

from __future__ import annotations

from collections.abc import Iterable

from packaging.specifiers import InvalidSpecifier
from packaging.version import Version

from flaskcompat.matchers.facts import Facts
from flaskcompat.matchers.versions import admits_python
from flaskcompat.model.lack import Lack


def installable(facts: Facts, name: str) -> tuple[Version, ...]:
    """The admitted versions that an installer takes on the Python (PEP 345); all where it takes none."""
    versions = facts.candidates[name].versions
    return tuple(version for version in versions if _taken(facts, name, str(version))) or versions


def latest(facts: Facts, name: str) -> Version:
    """The last of them, which is looked for from the end."""
    versions = facts.candidates[name].versions
    taken = (version for version in reversed(versions) if _taken(facts, name, str(version)))
    return next(taken, versions[-1])


def _taken(facts: Facts, name: str, version: str) -> bool:
    metadata = facts.metadata(name, version) if facts.python else None
    if metadata is None or not metadata.requires_python:
        return True
    try:
        return admits_python(metadata.requires_python, facts.python)
    except InvalidSpecifier:
        return True


def backported(lack: Lack, declared: Iterable[str]) -> bool:
    """Whether one of the distributions that a release declares bears the name of the module that is lacking.

    It may be one part of the name (`importlib-metadata`, `backports-zoneinfo`), or stand behind `py`.
    """
    modules = {each.partition(".")[0].replace("_", "").lower() for each in lack.names}
    parts = {part for each in declared for part in each.split("-")}
    return not modules.isdisjoint(parts | {part.removeprefix("py") for part in parts})
