"""uv.lock, the lock of uv (version 1, all revisions).

Every `[[package]]` becomes a pin, the project and its workspace members too: they are told by `roots`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flaskcompat.model.inventory import Edge, Inventory, Pin, Problem, PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers.broken import broken
from flaskcompat.readers.edges import extras_of
from flaskcompat.readers.fields import table_of, tables_of, text_of, texts_of
from flaskcompat.readers.uv_conflicts import conflicts_of
from flaskcompat.text.toml_lines import Document, TomlError, load

_VERSION = 1
_LOCAL = ("editable", "virtual", "directory", "path")


def parse(text: str, path: str) -> Inventory:
    """Turn a uv.lock into pins with their edges, its forks, conflicts, roots and overrides."""
    try:
        lock = load(text)
    except TomlError as error:
        return broken(text, path, error.line, str(error), "uv")
    problems = list(_oddities(lock, path))
    pins: list[Pin] = []
    key = _key(lock.data)
    for number, package in enumerate(tables_of(lock.data, key)):
        line = lock.line(key, number, "name")
        if not normalize(text_of(package, "name")):
            problems.append(Problem(path, line, f"{key}[{number}] has no name"))
            continue
        pin = _pin(package, path, line)
        pins.append(pin)
        if not pin.version and not pin.source:
            problems.append(Problem(path, line, f"{key}[{number}] has no version"))
    roots = _roots(lock.data)
    return Inventory(
        requirements=tuple(_requirements(lock, path)),
        pins=tuple(pins),
        pythons=tuple(_pythons(lock, path)),
        problems=tuple(problems),
        forks=texts_of(lock.data, "resolution-markers"),
        conflicts=conflicts_of(lock.data, several=len(roots) > 1),
        roots=roots,
        tool="uv",
    )


def _key(lock: Mapping[str, object]) -> str:
    """The name of the list; the first locks of uv, of 2024, have `[[distribution]]`."""
    return "distribution" if "distribution" in lock and "package" not in lock else "package"


def _pin(package: Mapping[str, object], path: str, line: int) -> Pin:
    return Pin(
        name=normalize(text_of(package, "name")),
        version=text_of(package, "version"),
        path=path,
        line=line,
        forks=texts_of(package, "resolution-markers"),
        source=_source(_stated_source(package)),
        edges=tuple(_edges(package)),
        hashes=tuple(_hashes(package)),
    )


def _stated_source(package: Mapping[str, object]) -> Mapping[str, object]:
    """The table of the source, for which the first locks of uv have text: `registry+URL`, `editable+.`."""
    if text := text_of(package, "source"):
        kind, _, place = text.partition("+")
        return {"url" if kind == "direct" else kind: place}
    return table_of(package, "source")


def _source(source: Mapping[str, object]) -> str:
    """The source as a requirement names it; empty for an index."""
    if git := text_of(source, "git"):
        return f"git+{git}"
    if url := text_of(source, "url"):
        return url
    return next((text_of(source, kind) for kind in _LOCAL if kind in source), "")


def _hashes(package: Mapping[str, object]) -> Iterator[str]:
    files = [table_of(package, "sdist"), *tables_of(package, "wheels")]
    return (hash_ for file in files if (hash_ := text_of(file, "hash")))


def _edges(package: Mapping[str, object]) -> Iterator[Edge]:
    for dependency in tables_of(package, "dependencies"):
        yield _edge(dependency, "")
    for section in ("optional-dependencies", "dev-dependencies"):
        for holder, dependencies in table_of(package, section).items():
            for dependency in dependencies if isinstance(dependencies, list) else ():
                if isinstance(dependency, Mapping):
                    yield _edge(dependency, normalize(holder))


def _edge(dependency: Mapping[str, object], holder: str) -> Edge:
    return Edge(
        name=normalize(text_of(dependency, "name")),
        version=text_of(dependency, "version"),
        marker=text_of(dependency, "marker"),
        extras=extras_of(texts_of(dependency, "extra")),
        optional=holder,
    )


def _roots(lock: Mapping[str, object]) -> tuple[str, ...]:
    """The members of the workspace; uv leaves them out where the project is the only one."""
    members = texts_of(table_of(lock, "manifest"), "members")
    if members:
        return tuple(normalize(member) for member in members)
    return tuple(
        normalize(text_of(package, "name"))
        for package in tables_of(lock, _key(lock))
        if "." in (text_of(_stated_source(package), kind) for kind in _LOCAL)
    )


def _requirements(lock: Document, path: str) -> Iterator[Requirement]:
    """What `[manifest]` overrides and constrains, so that the lock goes against other metadata on purpose."""
    manifest = table_of(lock.data, "manifest")
    for key, role in (("overrides", "override"), ("constraints", "constraint")):
        for number, entry in enumerate(tables_of(manifest, key)):
            if name := normalize(text_of(entry, "name")):
                yield Requirement(
                    name=name,
                    specifier=text_of(entry, "specifier"),
                    path=path,
                    line=lock.line("manifest", key, number),
                    marker=text_of(entry, "marker"),
                    role="override" if role == "override" else "constraint",
                    source=_source(entry),
                )


def _pythons(lock: Document, path: str) -> Iterator[PythonClaim]:
    if requires := text_of(lock.data, "requires-python"):
        yield PythonClaim(requires, "declared", path, lock.line("requires-python"))


def _oddities(lock: Document, path: str) -> Iterator[Problem]:
    version = lock.data.get("version")
    if version != _VERSION:
        yield Problem(
            path, lock.line("version"), f"version {version!r} of uv.lock is not known; read as version 1"
        )
    key = _key(lock.data)
    if not isinstance(lock.data.get(key, []), list):
        yield Problem(path, lock.line(key), f"{key} is not a list of tables")
