"""The environments of two reports to the distributions whose versions differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from packaging.version import InvalidVersion, Version

from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.gate import Moved

_ByName = dict[str, dict[str, Distribution]]
"""The entries of each distribution, by version."""


def moves_between(
    base: Iterable[Environment], head: Iterable[Environment], renamed: Mapping[str, str]
) -> tuple[Moved, ...]:
    """Turn what is installed on both sides into what moves, file by file; installed environments aside.

    A file that is there on one side alone is compared with the one of the same project that is there on the
    other side alone, if there is just one: another tool's lock has taken its place.
    """
    old, new = _by_file(base, renamed), _by_file(head, {})
    partners = _partners(old, new)
    found: list[Moved] = []
    for key in new:
        before, after = old.get(partners.get(key, key), {}), new[key]
        if before:
            for name in sorted(before.keys() | after.keys()):
                found += _moved(name, key[1], before.get(name, {}), after.get(name, {}))
    return tuple(dict.fromkeys(found))


def _by_file(
    environments: Iterable[Environment], renamed: Mapping[str, str]
) -> dict[tuple[str, str], _ByName]:
    """The distributions of all environments of a file, by project and file."""
    found: dict[tuple[str, str], _ByName] = {}
    for environment in environments:
        if environment.kind == "installed":
            continue
        project = renamed.get(environment.project, environment.project)
        key = (project, renamed.get(environment.path, environment.path))
        names = found.setdefault(key, defaultdict(dict))
        for entry in environment.distributions:
            names[entry.name].setdefault(entry.version, entry)
    return found


def _partners(
    old: Mapping[tuple[str, str], _ByName], new: Mapping[tuple[str, str], _ByName]
) -> dict[tuple[str, str], tuple[str, str]]:
    gone: dict[str, list[tuple[str, str]]] = defaultdict(list)
    come: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for keys, other, into in ((old, new, gone), (new, old, come)):
        for key in keys:
            if key not in other:
                into[key[0]].append(key)
    return {
        come[project][0]: keys[0]
        for project, keys in gone.items()
        if len(keys) == 1 and len(come[project]) == 1
    }


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
