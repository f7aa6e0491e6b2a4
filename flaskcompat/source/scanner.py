"""From the files of a project to the usages in them."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from flaskcompat.model.inventory import Problem
from flaskcompat.model.usage import Usage
from flaskcompat.source import callers, known
from flaskcompat.source.bindings import fill
from flaskcompat.source.inference import Inference
from flaskcompat.source.parsing import normalized, parse
from flaskcompat.source.project import Project
from flaskcompat.source.scan_result import Scan
from flaskcompat.source.symbols import Module
from flaskcompat.source.walker import Walker

TOTAL_LIMIT = 60_000_000
"""Characters of one project, whose trees are in memory together."""

MOST_STATEMENTS = 2_000_000
"""A statement costs a kilobyte of memory, however short it is."""


def scan_files(files: Mapping[str, str], interesting: frozenset[str] | None) -> Scan:
    """Read all files first, since names lead from one to the other; then visit each."""
    with _no_collection():
        return _scanned(files, interesting)


def _scanned(files: Mapping[str, str], interesting: frozenset[str] | None) -> Scan:
    facts = known.load()
    project = Project(files, facts.roots() | (interesting or frozenset()))
    problems = _load(project, files)
    inference = Inference(project, facts)
    for module in project.modules.values():
        inference.globals(module)
    walker = Walker(inference, interesting)
    for module in project.modules.values():
        walker.run(module)
    walker.again()
    usages = _finished(walker, interesting)
    for module in project.modules.values():
        module.release()
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


def _load(project: Project, files: Mapping[str, str]) -> list[Problem]:
    problems: list[Problem] = []
    total = statements = 0
    for path in sorted(files):
        text = normalized(files[path])
        total += len(text)
        statements += text.count("\n") + text.count(";")
        if total > TOTAL_LIMIT or statements > MOST_STATEMENTS:
            limit = f"{TOTAL_LIMIT} characters or {MOST_STATEMENTS} statements"
            message = f"the project's code is longer than {limit}: the rest is not scanned"
            problems.append(Problem(path, 0, message))
            break
        tree = parse(text, path)
        if isinstance(tree, Problem):
            problems.append(tree)
            continue
        module = Module(path, project.module_name(path), tree, text)
        fill(module.table, tree.body)
        project.modules[path] = module
    return problems


def _finished(walker: Walker, interesting: frozenset[str] | None) -> tuple[Usage, ...]:
    usages = [
        usage._replace(scopes=record.chain()) if record is not None else usage
        for usage, record in walker.found
    ]
    usages += callers.repeated(walker.found, walker.calls, interesting)
    unique: dict[object, Usage] = {}
    for usage in usages:
        place = (usage.path, usage.line, usage.column)
        unique.setdefault((*place, usage.name, usage.kind, usage.target, usage.scopes, usage.called), usage)
    return tuple(sorted(unique.values(), key=lambda usage: (usage.path, usage.line, usage.column)))
