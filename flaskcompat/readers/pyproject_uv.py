"""`[tool.uv]` of a pyproject.toml or a script; see https://docs.astral.sh/uv/reference/settings/."""

from __future__ import annotations

from collections.abc import Iterator

from flaskcompat.model.names import normalize
from flaskcompat.readers import pep508
from flaskcompat.readers.pyproject_build import GROUP
from flaskcompat.readers.toml_entry import source_of
from flaskcompat.readers.toml_facts import Facts, Path

_UV: Path = ("tool", "uv")
# What stands for a member of the workspace, whose path the member list tells only by patterns.
_WORKSPACE = "workspace"


def read(facts: Facts) -> None:
    """Turn uv's development dependencies, constraints and overrides into requirements of their roles, and say
    which entries come from elsewhere than an index."""
    if not facts.table(*_UV):
        return
    facts.add_all(*_UV, "dev-dependencies", group="dev")
    facts.add_all(*_UV, "constraint-dependencies", role="constraint")
    facts.add_all(*_UV, "override-dependencies", role="override")
    facts.add_all(*_UV, "build-constraint-dependencies", role="build", group=GROUP)
    _read_sources(facts)
    facts.conflicts.extend(_conflicts(facts))
    _read_environments(facts)


def _read_sources(facts: Facts) -> None:
    sources: dict[str, tuple[str, bool]] = {}
    for name, value in facts.table(*_UV, "sources").items():
        places = [_source(facts, (*_UV, "sources", name), single) for single in _alternatives(value)]
        # One of several sources may be an index, which leaves the version to the specifier.
        if places and all(source for source, _ in places):
            sources[normalize(name)] = places[0]
        if (_WORKSPACE, True) in places:
            facts.roots.append(normalize(name))
    facts.give_sources(sources)


def _alternatives(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _source(facts: Facts, keys: Path, value: object) -> tuple[str, bool]:
    """What one source names, and whether it is editable; nothing for an index."""
    if not isinstance(value, dict):
        facts.problem("expected a table", keys)
        return "", False
    if value.get("workspace") is True:
        return _WORKSPACE, True
    return source_of(value), value.get("editable") is True


def _conflicts(facts: Facts) -> Iterator[tuple[str, ...]]:
    """The sets of extras and groups that exclude each other."""
    for index, members in enumerate(facts.array(*_UV, "conflicts")):
        if not facts.check(members, list, "an array", (*_UV, "conflicts", index)):
            continue
        tables = [member for member in members if isinstance(member, dict)]
        pairs = [(kind, table.get(kind)) for table in tables for kind in ("extra", "group")]
        if found := tuple(f"{kind}:{normalize(name)}" for kind, name in pairs if isinstance(name, str)):
            yield found


def _read_environments(facts: Facts) -> None:
    """The markers that limit what uv resolves for; one alone may stand without an array."""
    keys = (*_UV, "environments")
    single = facts.get(keys)
    for place, text in [(keys, single)] if isinstance(single, str) else list(facts.strings(*keys)):
        try:
            facts.forks.append(pep508.marker(text))
        except ValueError as error:
            facts.problem(str(error), place)
