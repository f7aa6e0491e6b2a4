"""poetry.lock, the lock of Poetry, from the first one without `lock-version` (2019) to 2.1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from flaskcompat.model.inventory import Edge, Inventory, Pin, Problem, PythonClaim
from flaskcompat.model.names import normalize
from flaskcompat.readers.broken import broken
from flaskcompat.readers.edges import extras_of
from flaskcompat.readers.fields import table_of, tables_of, text_of, texts_of
from flaskcompat.readers.poetry_ranges import pep440
from flaskcompat.text.toml_lines import Document, TomlError, load

_KNOWN = ("1.", "2.")
_EXTRA = re.compile(r"""extra\s*==\s*['"]([^'"]+)['"]""")


def parse(text: str, path: str) -> Inventory:
    """Turn a poetry.lock into pins with edges, and groups and markers (2.1) or a category (1.x)."""
    try:
        lock = load(text)
    except TomlError as error:
        return broken(text, path, error.line, str(error), "poetry")
    problems = list(_oddities(lock, path))
    files = table_of(table_of(lock.data, "metadata"), "files")
    pins: list[Pin] = []
    for number, package in enumerate(tables_of(lock.data, "package")):
        line = lock.line("package", number, "name")
        missing = next((key for key in ("name", "version") if not text_of(package, key).strip()), "")
        if missing:
            problems.append(Problem(path, line, f"package[{number}] has no {missing}"))
        if missing != "name":
            pins.append(_pin(package, files, path, line))
    return Inventory(
        pins=tuple(pins), pythons=tuple(_pythons(lock, path)), problems=tuple(problems), tool="poetry"
    )


def _pin(package: Mapping[str, object], files: Mapping[str, object], path: str, line: int) -> Pin:
    name = text_of(package, "name")
    groups = texts_of(package, "groups") or texts_of({"category": [package.get("category")]}, "category")
    own_files = tables_of(package, "files") or tables_of(files, name)
    return Pin(
        name=normalize(name),
        version=text_of(package, "version"),
        path=path,
        line=line,
        marker=_marker(package, groups),
        groups=groups,
        source=_source(table_of(package, "source")),
        requires_python=pep440(text_of(package, "python-versions")),
        edges=tuple(_edges(package)),
        hashes=tuple(text_of(file, "hash") for file in own_files if text_of(file, "hash")),
    )


def _marker(package: Mapping[str, object], groups: tuple[str, ...]) -> str:
    """The marker of a distribution; where groups have different ones, the union of them.

    A group that asks for it without a marker is left out of the table, so that the union is always true.
    """
    marker = package.get("markers") or package.get("marker")
    if isinstance(marker, Mapping):
        ways = tuple(dict.fromkeys(way for way in marker.values() if isinstance(way, str)))
        if any(group not in marker for group in groups):
            return ""
        return ways[0] if len(ways) == 1 else " or ".join(f"({way})" for way in ways)
    return marker if isinstance(marker, str) else ""


def _source(source: Mapping[str, object]) -> str:
    """The source as a requirement names it; empty for an index (`legacy` is one, too)."""
    kind, url = text_of(source, "type"), text_of(source, "url")
    if kind == "legacy" or not url:
        return ""
    if kind in ("git", "hg", "svn"):
        revision = text_of(source, "resolved_reference") or text_of(source, "reference")
        return f"{kind}+{url}" + (f"@{revision}" if revision else "")
    return url


def _edges(package: Mapping[str, object]) -> Iterator[Edge]:
    for name, wording in table_of(package, "dependencies").items():
        for one in wording if isinstance(wording, list) else [wording]:
            if isinstance(one, str):
                yield Edge(normalize(name), specifier=pep440(one))
            elif isinstance(one, Mapping):
                yield _edge(name, one)


def _edge(name: str, wording: Mapping[str, object]) -> Edge:
    marker = text_of(wording, "markers")
    extra = _EXTRA.search(marker) if wording.get("optional") else None
    return Edge(
        name=normalize(name),
        specifier=pep440(text_of(wording, "version")),
        marker=marker,
        extras=extras_of(texts_of(wording, "extras")),
        optional=normalize(extra[1]) if extra else "",
    )


def _pythons(lock: Document, path: str) -> Iterator[PythonClaim]:
    if specifier := pep440(text_of(table_of(lock.data, "metadata"), "python-versions")):
        yield PythonClaim(specifier, "declared", path, lock.line("metadata", "python-versions"))


def _oddities(lock: Document, path: str) -> Iterator[Problem]:
    # The locks of 2019 have no version of their own.
    version = str(table_of(lock.data, "metadata").get("lock-version", "1.0"))
    if not version.startswith(_KNOWN):
        line = lock.line("metadata", "lock-version")
        yield Problem(path, line, f"lock-version {version} of poetry.lock is not known; read as version 2.1")
    if "metadata" not in lock.data:
        yield Problem(path, 0, "a poetry.lock without [metadata]; it may be cut off")
    if not isinstance(lock.data.get("package", []), list):
        yield Problem(path, lock.line("package"), "package is not a list of tables")
