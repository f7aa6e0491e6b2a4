"""Entries that are keys of a table: `name = "version"` or `name = {version = ..., git = ...}`.

Poetry, Pipenv, pixi and early PDM share the shape; how they write versions and markers differs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from flaskcompat.model.inventory import Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers.pep508 import InexactError
from flaskcompat.readers.toml_facts import Facts, Path

_NAME = re.compile(r"([A-Z0-9](?:[A-Z0-9._-]*[A-Z0-9])?)\s*(?:\[([A-Z0-9._,\s-]*)\])?", re.IGNORECASE)
_VCS = ("git", "hg", "svn", "bzr")
_REFERENCES = ("rev", "ref", "tag", "branch")
_PLACES = ("url", "path", "file")


def entry(
    facts: Facts, keys: Path, value: object, specifier: Callable[[str], str]
) -> tuple[Requirement, Mapping[str, Any]] | None:
    """Turn the entry at a key path into a requirement and its table, empty for a plain version.

    The name is the last key that is no index. `specifier` turns the tool's words for a version into PEP 440
    text and raises ValueError for what it cannot. What is wrong becomes a problem, and no requirement.
    """
    name = next(key for key in reversed(keys) if isinstance(key, str))
    match = _NAME.fullmatch(name)
    table = {"version": value} if isinstance(value, str) else value
    if not match:
        facts.problem("not a distribution name", keys)
        return None
    if not isinstance(table, dict):
        facts.problem("expected a version or a table", keys)
        return None
    source = source_of(table)
    try:
        version = "" if source else specifier(_version(table))
    except InexactError as error:
        facts.problem(str(error), keys)
        version = error.specifier
    except ValueError as error:
        facts.problem(str(error), keys)
        return None
    requirement = Requirement(
        name=normalize(match[1]),
        specifier=version,
        path=facts.path,
        line=facts.line(keys),
        extras=_extras(facts, keys, table, match[2] or ""),
        source=source,
        editable=table.get("editable", table.get("develop")) is True,
    )
    return requirement, table if isinstance(value, dict) else {}


def source_of(table: Mapping[str, Any]) -> str:
    """Turn a table into the URL, VCS reference or path that it names, empty where it names none."""
    for kind in _VCS:
        if isinstance(url := table.get(kind), str):
            prefix = "" if url.startswith(f"{kind}+") else f"{kind}+"
            return f"{prefix}{url}{_reference(table)}{_subdirectory(table)}"
    for kind in _PLACES:
        if isinstance(place := table.get(kind), str):
            return f"{place}{_subdirectory(table)}"
    return ""


def _version(table: Mapping[str, Any]) -> str:
    version = table.get("version", "*")
    if not isinstance(version, str):
        raise ValueError("expected a string as version")
    return version


def _extras(facts: Facts, keys: Path, table: Mapping[str, Any], named: str) -> tuple[str, ...]:
    extras = table.get("extras", [])
    if not isinstance(extras, list) or not all(isinstance(extra, str) for extra in extras):
        facts.problem("expected an array of strings", (*keys, "extras"))
        extras = []
    return tuple(sorted({*extras, *filter(None, (extra.strip() for extra in named.split(",")))}))


def _reference(table: Mapping[str, Any]) -> str:
    values = (table.get(key) for key in _REFERENCES)
    return next((f"@{value}" for value in values if isinstance(value, str)), "")


def _subdirectory(table: Mapping[str, Any]) -> str:
    folder = table.get("subdirectory")
    return f"#subdirectory={folder}" if isinstance(folder, str) else ""
