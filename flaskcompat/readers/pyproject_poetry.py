"""`[tool.poetry]` of a pyproject.toml, as Poetry 1 and 2 read it.

See https://python-poetry.org/docs/pyproject/ and .../docs/dependency-specification/.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flaskcompat.model.inventory import PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers import poetry_constraint
from flaskcompat.readers.group_includes import Groups
from flaskcompat.readers.toml_entry import entry
from flaskcompat.readers.toml_facts import Facts, Path

_POETRY: Path = ("tool", "poetry")
# What an optional entry belongs to that no extra names: nothing ever installs it.
_NO_EXTRA = "optional"


def read(facts: Facts) -> None:
    """Turn Poetry's dependency tables into requirements; an optional entry joins the extra that names it."""
    if not facts.table(*_POETRY):
        return
    if name := facts.string(*_POETRY, "name"):
        facts.roots.append(normalize(name))
    facts.classifiers(*_POETRY, "classifiers")
    _read_main(facts)
    for requirement in _entries(facts, (*_POETRY, "dev-dependencies")):
        facts.requirements.append(requirement._replace(group="dev"))
    _read_groups(facts)


def _read_main(facts: Facts) -> None:
    """Read the main dependencies, which only enrich those that a `[project]` table already declares."""
    extras = _extras(facts)
    takes_optional, takes_others = _taken(facts)
    sources: dict[str, tuple[str, bool]] = {}
    for requirement in _entries(facts, (*_POETRY, "dependencies"), extras):
        if takes_optional if requirement.group else takes_others:
            facts.requirements.append(requirement)
        elif requirement.source:
            sources[requirement.name] = requirement.source, requirement.editable
    facts.give_sources(sources)


def _taken(facts: Facts) -> tuple[bool, bool]:
    """Whether optional entries and other entries of Poetry's own table count, beside a `[project]` table.

    Poetry 2 takes its own table where `[project]` declares nothing, and what the other one leaves out where
    `[project]` says that its dependencies are dynamic.
    """
    main = bool(facts.get(("project", "dependencies")))
    optional = bool(facts.get(("project", "optional-dependencies")))
    if not main and not optional:
        return True, True
    dynamic = facts.get(("project", "dynamic"))
    mixed = isinstance(dynamic, list) and ("dependencies" in dynamic or "optional-dependencies" in dynamic)
    return mixed and not optional, mixed and not main


def _extras(facts: Facts) -> dict[str, str]:
    """The first extra that names each distribution."""
    found: dict[str, str] = {}
    for extra in facts.table(*_POETRY, "extras"):
        for _, name in facts.strings(*_POETRY, "extras", extra):
            found.setdefault(normalize(name.partition("[")[0].partition("(")[0]), normalize(extra))
    return found


def _read_groups(facts: Facts) -> None:
    groups = Groups(facts)
    for name in facts.table(*_POETRY, "group"):
        keys = (*_POETRY, "group", name)
        if facts.table(*keys):
            groups.open(name, keys)
            for requirement in _entries(facts, (*keys, "dependencies")):
                groups.add(name, requirement)
            for place, other in facts.strings(*keys, "include-groups"):
                groups.include(name, other, place)
    groups.close()


def _entries(facts: Facts, keys: Path, extras: Mapping[str, str] | None = None) -> Iterator[Requirement]:
    """The requirements of one dependency table; `extras` is given for the main one, which has the Python."""
    for name, value in facts.table(*keys).items():
        if name == "python":
            if extras is not None:
                _read_python(facts, (*keys, name), value)
            continue
        for place, single in _alternatives((*keys, name), value):
            if requirement := _entry(facts, place, single, extras):
                yield requirement


def _alternatives(keys: Path, value: object) -> Iterator[tuple[Path, object]]:
    """An entry may be an array of tables, each for other Pythons or platforms."""
    if isinstance(value, list):
        for index, single in enumerate(value):
            yield (*keys, index), single
    else:
        yield keys, value


def _read_python(facts: Facts, keys: Path, value: object) -> None:
    version = value.get("version") if isinstance(value, dict) else value
    if not isinstance(version, str):
        facts.problem("expected a version", keys)
        return
    try:
        if specifier := poetry_constraint.python(version):
            facts.pythons.append(PythonClaim(specifier, "declared", facts.path, facts.line(keys)))
    except ValueError as error:
        facts.problem(str(error), keys)


def _entry(facts: Facts, keys: Path, value: object, extras: Mapping[str, str] | None) -> Requirement | None:
    found = entry(facts, keys, value, poetry_constraint.specifier)
    if not found:
        return None
    requirement, table = found
    requirement = requirement._replace(extras=tuple(sorted(map(normalize, requirement.extras))))
    if extras is not None and table.get("optional") is True:
        requirement = requirement._replace(group=extras.get(requirement.name, _NO_EXTRA))
    return _with_marker(facts, keys, requirement, table)


def _with_marker(
    facts: Facts, keys: Path, requirement: Requirement, table: Mapping[str, Any]
) -> Requirement | None:
    limits = [table.get(key, "") for key in ("markers", "python", "platform")]
    if not any(limits):
        return requirement
    if not all(isinstance(limit, str) for limit in limits):
        facts.problem("expected strings for markers, python and platform", keys)
        return None
    try:
        return requirement._replace(marker=poetry_constraint.marker(*limits))
    except ValueError as error:
        facts.problem(str(error), keys)
        return None
