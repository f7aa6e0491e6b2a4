"""`[dependency-groups]` of a pyproject.toml (PEP 735)."""

from __future__ import annotations

from flaskcompat.readers.group_includes import Groups
from flaskcompat.readers.toml_facts import Facts, Path

_TABLE = "dependency-groups"


def read(facts: Facts) -> None:
    """Turn dependency groups into requirements; what a group includes belongs to it as well."""
    groups = Groups(facts)
    for name in facts.table(_TABLE):
        groups.open(name, (_TABLE, name))
        for index, member in enumerate(facts.array(_TABLE, name)):
            _read_member(facts, groups, name, (_TABLE, name, index), member)
    groups.close()


def _read_member(facts: Facts, groups: Groups, name: str, keys: Path, member: object) -> None:
    if isinstance(member, str):
        if requirement := facts.read(member, keys):
            groups.add(name, requirement)
    elif isinstance(member, dict) and len(member) == 1 and isinstance(member.get("include-group"), str):
        groups.include(name, member["include-group"], keys)
    else:
        facts.problem('expected a string or {include-group = "..."}', keys)
