"""Dependency groups that include each other."""

from __future__ import annotations

from typing import NamedTuple

from flaskcompat.model.inventory import Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers.toml_facts import Facts, Path

# Groups that include others twice at every level grow without bound; real files have some hundred entries.
_LIMIT = 20_000
_DEPTH = 100


class _Include(NamedTuple):
    group: str
    keys: Path


class Groups:
    """Gathers the members of groups, then gives every group what it includes.

    Names are normalized, as PEP 735 asks for. A member that an include brings keeps the line where it is
    written. https://peps.python.org/pep-0735/#dependency-group-include
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._names: dict[str, str] = {}
        self._members: dict[str, list[Requirement | _Include]] = {}
        self._done: dict[str, list[Requirement]] = {}

    def open(self, name: str, keys: Path) -> None:
        """Begin a group; a second one of the same normalized name is a problem."""
        key = normalize(name)
        if key in self._names:
            self._facts.problem(f"the same group as {self._names[key]!r}", keys)
            return
        self._names[key] = name
        self._members[key] = []

    def add(self, name: str, requirement: Requirement) -> None:
        """Add a requirement to a group."""
        self._members[normalize(name)].append(requirement)

    def include(self, name: str, other: str, keys: Path) -> None:
        """Let a group include another one."""
        self._members[normalize(name)].append(_Include(normalize(other), keys))

    def close(self) -> None:
        """Hand all members of all groups to the facts, or a problem for each cycle and unknown group."""
        total = 0
        for key in self._names:
            for requirement in self._resolve(key, ()):
                total += 1
                if total > _LIMIT:
                    self._facts.problem(f"groups grow beyond {_LIMIT} entries by their includes", ())
                    return
                self._facts.requirements.append(requirement._replace(group=key))

    def _resolve(self, key: str, path: tuple[str, ...]) -> list[Requirement]:
        """The members of a group with those that it includes; `path` holds the groups being resolved."""
        if key in self._done:
            return self._done[key]
        found: list[Requirement] = []
        for member in self._members[key]:
            if isinstance(member, Requirement):
                found.append(member)
            elif member.group in (*path, key):
                self._facts.problem("groups include each other in a cycle", member.keys)
            elif member.group not in self._members:
                self._facts.problem(f"no group {member.group!r} to include", member.keys)
            elif len(path) >= _DEPTH:
                self._facts.problem(f"groups include each other over more than {_DEPTH} levels", member.keys)
            elif len(found) <= _LIMIT:
                found += self._resolve(member.group, (*path, key))
        self._done[key] = found
        return found
