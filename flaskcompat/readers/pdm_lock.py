"""pdm.lock, the lock of PDM (specification 4.x; older ones alike as far as pins go)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flaskcompat.model.inventory import Inventory, Pin, Problem, PythonClaim
from flaskcompat.model.names import normalize
from flaskcompat.readers.broken import broken
from flaskcompat.readers.edges import edges_of, extras_of
from flaskcompat.readers.fields import table_of, tables_of, text_of, texts_of
from flaskcompat.text.toml_lines import Document, TomlError, load

_KNOWN = ("3.", "4.")
_LOCAL = ("url", "path")


def parse(text: str, path: str) -> Inventory:
    """Turn a pdm.lock into pins; `name[extra]` is an entry of its own there, and a pin with extras here."""
    try:
        lock = load(text)
    except TomlError as error:
        return broken(text, path, error.line, str(error), "pdm")
    problems = list(_oddities(lock, path))
    metadata = table_of(lock.data, "metadata")
    files = table_of(metadata, "files")
    pins: list[Pin] = []
    for number, package in enumerate(tables_of(lock.data, "package")):
        line = lock.line("package", number, "name")
        if not normalize(text_of(package, "name")):
            problems.append(Problem(path, line, f"package[{number}] has no name"))
            continue
        pin = _pin(package, files, path, line)
        if not pin.version and not pin.source:
            problems.append(Problem(path, line, f"package[{number}] has no version"))
        pins.append(pin)
    return Inventory(
        pins=tuple(pins),
        pythons=tuple(_pythons(lock, path)),
        problems=tuple(problems),
        forks=_forks(tables_of(metadata, "targets")),
        tool="pdm",
    )


def _pin(package: Mapping[str, object], files: Mapping[str, object], path: str, line: int) -> Pin:
    name, version = text_of(package, "name"), text_of(package, "version")
    own_files = tables_of(package, "files") or tables_of(files, f"{name} {version}")
    return Pin(
        name=normalize(name),
        version=version,
        path=path,
        line=line,
        marker=text_of(package, "marker"),
        extras=extras_of(texts_of(package, "extras")),
        groups=texts_of(package, "groups"),
        source=_source(package),
        requires_python=_specifier(text_of(package, "requires_python")),
        edges=edges_of(texts_of(package, "dependencies")),
        hashes=tuple(text_of(file, "hash") for file in own_files if text_of(file, "hash")),
    )


def _specifier(text: str) -> str:
    return "" if text.strip() == "*" else text


def _source(package: Mapping[str, object]) -> str:
    for kind in ("git", "hg", "svn", "bzr"):
        if place := text_of(package, kind):
            revision = text_of(package, "revision") or text_of(package, "ref")
            return f"{kind}+{place}" + (f"@{revision}" if revision else "")
    return next((text_of(package, kind) for kind in _LOCAL if text_of(package, kind)), "")


def _forks(targets: list[Mapping[str, object]]) -> tuple[str, ...]:
    """The Pythons of the targets of a lock (since 4.5) as markers; the pins' own tell the platforms."""
    markers = []
    for target in targets:
        clauses = [clause.strip() for clause in text_of(target, "requires_python").split(",")]
        marker = " and ".join(filter(None, map(_python_marker, clauses)))
        if marker and marker not in markers:
            markers.append(marker)
    return tuple(markers) if len(markers) > 1 else ()


def _python_marker(clause: str) -> str:
    operator = clause.rstrip("0123456789.*abrc")
    version = clause[len(operator) :]
    return f'python_full_version {operator.strip()} "{version}"' if operator and version else ""


def _pythons(lock: Document, path: str) -> Iterator[PythonClaim]:
    """`requires_python` of the metadata (until 4.4), or of the one target (since 4.5)."""
    metadata = table_of(lock.data, "metadata")
    if requires := _specifier(text_of(metadata, "requires_python")):
        yield PythonClaim(requires, "declared", path, lock.line("metadata", "requires_python"))
        return
    targets = tables_of(metadata, "targets")
    claims = {_specifier(text_of(target, "requires_python")) for target in targets}
    if len(claims) == 1 and (only := claims.pop()):
        yield PythonClaim(only, "declared", path, lock.line("metadata", "targets", 0))


def _oddities(lock: Document, path: str) -> Iterator[Problem]:
    metadata = table_of(lock.data, "metadata")
    version = str(metadata.get("lock_version", ""))
    if not metadata:
        yield Problem(path, 0, "a pdm.lock without [metadata]; it may be cut off")
    elif not version.startswith(_KNOWN):
        line = lock.line("metadata", "lock_version")
        yield Problem(path, line, f"lock_version {version or '(none)'} of pdm.lock is not known; read as 4.5")
    if not isinstance(lock.data.get("package", []), list):
        yield Problem(path, lock.line("package"), "package is not a list of tables")
