"""pylock.toml and pylock.NAME.toml, the locks of PEP 751."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from packaging.pylock import Pylock, PylockUnsupportedVersionError, PylockValidationError

from flaskcompat.model.inventory import Edge, Inventory, Pin, Problem, PythonClaim
from flaskcompat.model.names import normalize
from flaskcompat.readers.broken import broken
from flaskcompat.readers.edges import edges_of
from flaskcompat.readers.fields import table_of, tables_of, text_of, texts_of
from flaskcompat.text.toml_lines import Document, TomlError, load

_KEY = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def parse(text: str, path: str) -> Inventory:
    """Turn a pylock file into pins; where it breaks the specification, say where and read on."""
    try:
        lock = load(text)
    except TomlError as error:
        return broken(text, path, error.line, str(error), "pip")
    problems = list(_violations(lock, path))
    pins: list[Pin] = []
    for number, package in enumerate(tables_of(lock.data, "packages")):
        if normalize(text_of(package, "name")):
            pins.append(_pin(package, path, lock.line("packages", number, "name")))
        elif not problems:
            problems.append(Problem(path, lock.line("packages", number), f"packages[{number}] has no name"))
    return Inventory(
        pins=tuple(pins),
        pythons=tuple(_pythons(lock, path)),
        problems=tuple(problems),
        forks=texts_of(lock.data, "environments"),
        tool="pip",
    )


def _violations(lock: Document, path: str) -> Iterator[Problem]:
    """Say what the reference implementation refuses; it stops at the first thing."""
    try:
        Pylock.from_dict(lock.data)
    except PylockUnsupportedVersionError as error:
        yield Problem(path, lock.line("lock-version"), f"{error}; read as version 1.0")
    except PylockValidationError as error:
        keys = [name or int(index) for name, index in _KEY.findall(error.context or "")]
        yield Problem(path, lock.line(*keys), f"against PEP 751: {error}")
    except (ValueError, TypeError, RecursionError) as error:
        yield Problem(path, 0, f"against PEP 751: {error}")


def _pin(package: Mapping[str, object], path: str, line: int) -> Pin:
    return Pin(
        name=normalize(text_of(package, "name")),
        version=text_of(package, "version"),
        path=path,
        line=line,
        marker=text_of(package, "marker"),
        source=_source(package),
        requires_python=text_of(package, "requires-python"),
        edges=_edges(package),
        hashes=tuple(_hashes(package)),
    )


def _source(package: Mapping[str, object]) -> str:
    """The source as a requirement names it; empty for files of an index."""
    vcs = table_of(package, "vcs")
    if vcs:
        place = text_of(vcs, "url") or text_of(vcs, "path")
        return f"{text_of(vcs, 'type') or 'vcs'}+{place}@{text_of(vcs, 'commit-id')}"
    for kind in ("directory", "archive"):
        if source := table_of(package, kind):
            return text_of(source, "url") or text_of(source, "path")
    return ""


def _edges(package: Mapping[str, object]) -> tuple[Edge, ...]:
    """The dependencies that the lock records, or that PDM, which leaves them out, adds as its own."""
    own = tuple(
        Edge(normalize(text_of(one, "name")), version=text_of(one, "version"))
        for one in tables_of(package, "dependencies")
    )
    return own or edges_of(texts_of(table_of(table_of(package, "tool"), "pdm"), "dependencies"))


def _hashes(package: Mapping[str, object]) -> Iterator[str]:
    files = [table_of(package, "archive"), table_of(package, "sdist"), *tables_of(package, "wheels")]
    for file in files:
        for algorithm, digest in table_of(file, "hashes").items():
            if isinstance(digest, str):
                yield f"{algorithm}:{digest}"


def _pythons(lock: Document, path: str) -> Iterator[PythonClaim]:
    if requires := text_of(lock.data, "requires-python"):
        yield PythonClaim(requires, "declared", path, lock.line("requires-python"))
