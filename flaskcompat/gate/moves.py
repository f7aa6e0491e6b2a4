"""The environments of two reports to the distributions whose versions differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from packaging.version import InvalidVersion, Version

from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.gate import Moved

_Key = tuple[str, str]
"""A project and a file of it that decides versions."""

_ByName = dict[str, dict[str, Distribution]]
"""The entries of each distribution, by version."""


def moves_between(
    base: Iterable[Environment], head: Iterable[Environment], renamed: Mapping[str, str]
) -> tuple[Moved, ...]:
    """Turn what is installed on both sides into what moves, file by file; installed environments aside.

    `renamed` are new names of files and projects, and files that took the place of others. Where a file is
    for Pythons of both sides only these count: what goes or comes with another Python does not move.
    """
    base, head = list(base), list(head)
    here, there = _pythons(base, renamed), _pythons(head, {})
    both = {key: here[key] & there[key] for key in here.keys() & there.keys()}
    old, new = _by_file(_on(base, renamed, both), renamed), _by_file(_on(head, {}, both), {})
    found: list[Moved] = []
    for key in new:
        before, after = old.get(key, {}), new[key]
        names = before.keys() | after.keys() if _is_resolved(after) else _stated(before) | after.keys()
        for name in sorted(names) if before else ():
            found += _moved(name, key[1], before.get(name, {}), after.get(name, {}))
    return tuple(dict.fromkeys(found))


def _pythons(environments: Iterable[Environment], renamed: Mapping[str, str]) -> dict[_Key, set[str]]:
    found: dict[_Key, set[str]] = {}
    for one in environments:
        found.setdefault(_key(one, renamed), set()).add(one.python)
    return found


def _on(
    environments: Iterable[Environment], renamed: Mapping[str, str], pythons: Mapping[_Key, set[str]]
) -> list[Environment]:
    """The environments on some Pythons by file; all of a file for which none are given."""
    return [one for one in environments if one.python in (pythons.get(_key(one, renamed)) or {one.python})]


def _key(environment: Environment, renamed: Mapping[str, str]) -> _Key:
    project = renamed.get(environment.project, environment.project)
    return project, renamed.get(environment.path, environment.path)


def _is_resolved(names: _ByName) -> bool:
    """Whether it is known what an install brings: nothing is of requirements without a solution."""
    return any(one.origin == "resolved" for versions in names.values() for one in versions.values())


def _stated(names: _ByName) -> set[str]:
    """The distributions whose versions the files state."""
    return {name for name, versions in names.items() if any(o.origin == "pinned" for o in versions.values())}


def partners(
    base: Iterable[Environment], head: Iterable[Environment], renamed: Mapping[str, str]
) -> dict[str, str]:
    """From files to those that took their place: another tool's lock, say.

    That is so where of one project just one file decided versions on one side alone, and one on the other.
    """
    old, new = _by_file(base, renamed), _by_file(head, {})
    gone, come = _without(old, new), _without(new, old)
    return {
        paths[0]: come[project][0]
        for project, paths in gone.items()
        if len(paths) == 1 and len(come.get(project, ())) == 1
    }


def _by_file(environments: Iterable[Environment], renamed: Mapping[str, str]) -> dict[_Key, _ByName]:
    """The distributions of all environments of a file, by project and file."""
    found: dict[_Key, _ByName] = {}
    for environment in environments:
        if environment.kind == "installed":
            continue
        names = found.setdefault(_key(environment, renamed), defaultdict(dict))
        for entry in environment.distributions:
            names[entry.name].setdefault(entry.version, entry)
    return found


def _without(one: Iterable[tuple[str, str]], other: Collection[tuple[str, str]]) -> dict[str, list[str]]:
    """The files of one side that the other lacks, by project."""
    found: dict[str, list[str]] = defaultdict(list)
    for project, path in one:
        if (project, path) not in other:
            found[project].append(path)
    return found


def _moved(
    name: str, path: str, before: Mapping[str, Distribution], after: Mapping[str, Distribution]
) -> Iterable[Moved]:
    if before.keys() != after.keys():
        entry = next(iter((after or before).values()))
        direct = any(one.origin == "pinned" for one in (after or before).values())
        line = entry.line if after and direct else 0
        where = entry.path if after and direct else path
        yield Moved(name, _listed(before), _listed(after), where, line, direct)


def _listed(versions: Iterable[str]) -> str:
    return ", ".join(sorted(versions, key=_rank))


def _rank(version: str) -> tuple[bool, Version, str]:
    try:
        return True, Version(version), version
    except InvalidVersion:
        return False, Version("0"), version
