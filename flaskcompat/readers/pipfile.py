"""Pipfile, Pipenv's manifest; see https://github.com/pypa/pipfile and https://pipenv.pypa.io/en/latest/pipfile.html."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers import pep508
from flaskcompat.readers.python_words import add_used
from flaskcompat.readers.toml_entry import entry
from flaskcompat.readers.toml_facts import Facts, Path
from flaskcompat.text.toml_lines import TomlError, load

# Every other table is a category of its own.
_NO_CATEGORIES = frozenset({"source", "requires", "pipenv", "scripts", "pipfile"})
# Marker variables that an entry may have as keys, each with its operator and value: `os_name = "== 'nt'"`.
_VARIABLES = (
    "os_name",
    "sys_platform",
    "platform_machine",
    "platform_python_implementation",
    "platform_release",
    "platform_system",
    "platform_version",
    "python_version",
    "python_full_version",
    "implementation_name",
    "implementation_version",
)


def parse(text: str, path: str) -> Inventory:
    """Turn a Pipfile into requirements of its categories, `packages` for every install, and its Python."""
    try:
        facts = Facts(load(text), path)
    except TomlError as error:
        return Inventory(problems=(Problem(path, error.line, str(error)),), tool="pipenv")
    for category in facts.table():
        if category not in _NO_CATEGORIES:
            for name, value in facts.table(category).items():
                _read_entry(facts, (category, name), value)
    if facts.table("requires"):
        _read_python(facts)
    return facts.inventory("pipenv")


def specifier(text: str) -> str:
    """Turn the version of an entry into PEP 440 text; a bare version is exact."""
    text = text.strip()
    if text in ("", "*"):
        return ""
    return pep508.specifier(f"=={text}" if text[0].isdigit() else text)


def _read_python(facts: Facts) -> None:
    """Pipenv prefers the exact version."""
    for key in ("python_full_version", "python_version"):
        if python := facts.string("requires", key):
            add_used(facts, python, ("requires", key))
            return


def _read_entry(facts: Facts, keys: Path, value: object) -> None:
    found = entry(facts, keys, value, specifier)
    if not found:
        return
    requirement, table = found
    try:
        marker = _marker(table)
    except ValueError as error:
        facts.problem(str(error), keys)
        return
    group = "" if keys[0] == "packages" else str(keys[0])
    facts.requirements.append(requirement._replace(marker=marker, group=group))


def _marker(table: Mapping[str, Any]) -> str:
    """Join an entry's markers into one."""
    parts = [table["markers"]] if isinstance(table.get("markers"), str) and table["markers"].strip() else []
    parts += [f"{key} {table[key]}" for key in _VARIABLES if isinstance(table.get(key), str)]
    text = " and ".join(f"({part})" for part in parts) if len(parts) > 1 else "".join(parts)
    return pep508.marker(text) if text else ""
