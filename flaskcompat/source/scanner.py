"""From the files of a project to the usages in them."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from flaskcompat.model.usage import Usage
from flaskcompat.source import callers
from flaskcompat.source.late import is_only_import
from flaskcompat.source.scan_result import Scan
from flaskcompat.source.visit import Visit

WORTH = 1_500_000
"""Characters of code from which on a second process saves more than it costs."""


def scan_files(files: Mapping[str, str], interesting: frozenset[str] | None) -> Scan:
    """Visit all files, those of a large project in two processes, and put together what they use."""
    with _no_collection():
        return _scanned(files, interesting)


def _scanned(files: Mapping[str, str], interesting: frozenset[str] | None) -> Scan:
    visit = _in_two(files, interesting) or _alone(files, interesting)
    visit.walker.have(visit.walker.inference.known.replaced)
    usages = _finished(visit, interesting)
    visit.modules.release()
    return Scan(usages, tuple(sorted({*visit.problems, *visit.walker.problems})))


def _in_two(files: Mapping[str, str], interesting: frozenset[str] | None) -> Visit | None:
    if sum(map(len, files.values())) < WORTH:
        return None
    from flaskcompat.source.halves import halves, visit_in_two

    parts = halves(files)
    return visit_in_two(files, interesting, parts) if parts else None


def _alone(files: Mapping[str, str], interesting: frozenset[str] | None) -> Visit:
    visit = Visit(files, interesting)
    visit.files(sorted(files))
    visit.walker.again()
    visit.calls = callers.outer(visit.walker.calls)
    return visit


@contextmanager
def _no_collection() -> Iterator[None]:
    """Trees hold no cycles, but the collector would walk them again and again while they grow."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _finished(visit: Visit, interesting: frozenset[str] | None) -> tuple[Usage, ...]:
    walker = visit.walker
    usages = [
        usage._replace(scopes=record.chain()) if record is not None else usage
        for usage, record in walker.found
    ]
    usages += callers.repeated(walker.found, visit.calls, interesting)
    importers = visit.modules.importers
    optional = {path: "tried" in found for path, found in importers.items() if all(found)}
    imported = {(each.path, each.name) for each in usages if each.path in optional and each.kind == "import"}
    unique: dict[object, Usage] = {}
    for usage in usages:
        if usage.kind == "late" and not is_only_import(usage, importers):
            continue
        if usage.path in optional and (not optional[usage.path] or _while_imported(usage, imported)):
            usage = usage._replace(guarded=True)
        place = (usage.path, usage.line, usage.column)
        unique.setdefault((*place, usage.name, usage.kind, usage.target, usage.scopes, usage.called), usage)
    return tuple(sorted(unique.values(), key=lambda usage: (usage.path, usage.line, usage.column)))


def _while_imported(usage: Usage, imported: set[tuple[str, str]]) -> bool:
    """Whether a name is missed while its module is imported, where a guard around that provides for it.

    What a function asks for is missed only when it runs, unless the module imports the very name.
    """
    if not any(scope.kind == "function" for scope in usage.scopes):
        return True
    name = usage.name
    while name:
        last = name.rpartition(".")[2]
        if (usage.path, name) in imported and (name == usage.name or not last.islower() or last[0] == "_"):
            return True
        name = name.rpartition(".")[0]
    return False
