"""Pipfile.lock, the lock of pipenv (specification 6 of `_meta.pipfile-spec`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flaskcompat.model.inventory import Inventory, Pin, Problem, PythonClaim
from flaskcompat.model.names import normalize
from flaskcompat.readers.broken import broken
from flaskcompat.readers.edges import extras_of
from flaskcompat.readers.fields import line_of, list_of, table_of, text_of, texts_of
from flaskcompat.text.json_lines import JsonError, JsonObject
from flaskcompat.text.json_lines import parse as parse_json

_SOURCES = ("git", "hg", "svn", "bzr", "file", "path")
_SPECIFICATION = 6


def parse(text: str, path: str) -> Inventory:
    """Turn a Pipfile.lock into pins, one for each entry of each category (`default`, `develop`, ...)."""
    try:
        lock = parse_json(text)
    except JsonError as error:
        return broken(text, path, error.line, error.message, "pipenv")
    if not isinstance(lock, JsonObject):
        return broken(text, path, 1, "a Pipfile.lock holds one JSON object", "pipenv")
    pins: list[Pin] = []
    problems = list(_oddities(lock, path))
    for category, entries in lock.items():
        if category == "_meta":
            continue
        if not isinstance(entries, JsonObject):
            problems.append(Problem(path, lock.line, f"{category} is not a table of distributions"))
            continue
        _read_category(category, entries, path, pins, problems)
    return Inventory(
        pins=tuple(pins), pythons=tuple(_pythons(lock, path)), problems=tuple(problems), tool="pipenv"
    )


def _read_category(
    category: str, entries: JsonObject, path: str, pins: list[Pin], problems: list[Problem]
) -> None:
    for name in entries.repeated:
        problems.append(Problem(path, entries.line, f"{category}.{name} is there twice; the last one counts"))
    for name, entry in entries.items():
        if isinstance(entry, str):
            # Older pipenv could write `"name": "==1.0"`.
            entry = {"version": entry}
        if not isinstance(entry, Mapping) or not normalize(name):
            problems.append(Problem(path, entries.line, f"{category}.{name} is not a locked distribution"))
            continue
        pin = _pin(category, name, entry, path, line_of(entry) or entries.line)
        pins.append(pin)
        if not pin.version and not pin.source:
            problems.append(Problem(path, pin.line, f"{category}.{name} has no exact version"))


def _pin(category: str, name: str, entry: Mapping[str, object], path: str, line: int) -> Pin:
    return Pin(
        name=normalize(name),
        version=_version(text_of(entry, "version")),
        path=path,
        line=line,
        marker=text_of(entry, "markers"),
        extras=extras_of(texts_of(entry, "extras")),
        groups=(category,),
        source=_source(entry),
        hashes=texts_of(entry, "hashes"),
    )


def _version(specifier: str) -> str:
    """The version of `==1.0`; empty for anything that is not exact."""
    specifier = specifier.strip()
    if not specifier.startswith("==") or "," in specifier or specifier.endswith("*"):
        return ""
    return specifier.lstrip("=").strip()


def _source(entry: Mapping[str, object]) -> str:
    for kind in _SOURCES:
        place = text_of(entry, kind)
        if place and kind in ("file", "path"):
            return place
        if place:
            revision = text_of(entry, "ref")
            return f"{kind}+{place}" + (f"@{revision}" if revision else "")
    return ""


def _pythons(lock: JsonObject, path: str) -> Iterator[PythonClaim]:
    requires = table_of(table_of(lock, "_meta"), "requires")
    full, minor = text_of(requires, "python_full_version"), text_of(requires, "python_version")
    if full:
        yield PythonClaim(f"=={full}", "used", path, line_of(requires))
    elif minor and minor != "*":
        yield PythonClaim(
            f"=={minor}.*" if minor.count(".") < 2 else f"=={minor}", "used", path, line_of(requires)
        )


def _oddities(lock: JsonObject, path: str) -> Iterator[Problem]:
    meta = table_of(lock, "_meta")
    if not meta:
        yield Problem(path, lock.line, "a Pipfile.lock without _meta")
    elif meta.get("pipfile-spec") != _SPECIFICATION:
        yield Problem(
            path, line_of(meta), f"pipfile-spec {meta.get('pipfile-spec')!r} is not one that is known"
        )
    for number, source in enumerate(list_of(meta, "sources")):
        if not isinstance(source, Mapping) or not text_of(source, "name"):
            yield Problem(path, line_of(source) or line_of(meta), f"_meta.sources[{number}] has no name")
