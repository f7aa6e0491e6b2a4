"""From the files of a project to the usages in them."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from flaskcompat.model.usage import Usage
from flaskcompat.source import callers, known
from flaskcompat.source.inference import Inference
from flaskcompat.source.project import Project
from flaskcompat.source.scan_result import Scan
from flaskcompat.source.walker import Walker


def scan_files(files: Mapping[str, str], interesting: frozenset[str] | None) -> Scan:
    """Read all files first, since names lead from one to the other; then visit each."""
    with _no_collection():
        return _scanned(files, interesting)


def _scanned(files: Mapping[str, str], interesting: frozenset[str] | None) -> Scan:
    facts = known.load()
    project = Project(files, facts.roots() | (interesting or frozenset()))
    modules = project.modules
    inference = Inference(project, facts)
    modules.prepare = inference.globals
    problems = modules.read(sorted(files))
    walker = Walker(inference, interesting)
    for module in modules.values():
        walker.run(module)
    walker.again()
    usages = _finished(walker, interesting)
    modules.release()
    return Scan(usages, tuple(sorted({*problems, *walker.problems})))


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


def _finished(walker: Walker, interesting: frozenset[str] | None) -> tuple[Usage, ...]:
    usages = [
        usage._replace(scopes=record.chain()) if record is not None else usage
        for usage, record in walker.found
    ]
    usages += callers.repeated(walker.found, walker.calls, interesting)
    modules = walker.inference.project.modules
    optional = {
        path: "tried" in each.importers
        for path, each in modules.items()
        if each.importers and all(each.importers)
    }
    imported = {(each.path, each.name) for each in usages if each.path in optional and each.kind == "import"}
    unique: dict[object, Usage] = {}
    for usage in usages:
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
