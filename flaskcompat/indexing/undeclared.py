"""What a release imports that it does not declare, and modules of its own that it does not hold."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from flaskcompat.index.modules import Modules
from flaskcompat.matchers.requires_dist import read_entry
from flaskcompat.model.lack import STAGES
from flaskcompat.model.names import normalize
from flaskcompat.model.need import Need
from flaskcompat.needs.mains import code_files
from flaskcompat.needs.reading.imports import absolute
from flaskcompat.needs.tables import load


class Asked(NamedTuple):
    """Modules that a scan is to ask about besides those that are indexed.

    `others` are top-level modules of distributions that the release does not declare; `own` are dotted
    modules of its packages that are not among its files.
    """

    others: frozenset[str]
    own: frozenset[str]


def asked_of(
    name: str,
    files: Mapping[str, str],
    requires: Iterable[str],
    modules: Modules,
    known: Collection[str] = (),
) -> Asked:
    """Turn the files of a release and its Requires-Dist into what a scan is to ask about.

    Only what modules import when they are imported themselves is asked about: what a function imports is
    mostly not always wanted. Nothing of others is where a distribution is declared that may bring anything
    (`known` ones bring what `modules` says), nothing of its own where modules are made up at run time.
    """
    declared = {normalize(name), *_declared(requires)}
    open_ = declared.difference(known, *modules.providers.values(), {normalize(name)})
    made_up = any("sys.modules" in text for text in files.values())
    packages = {path.removesuffix("/__init__.py") for path in files if path.count("/") < 2}
    packages = {top.removesuffix(".py") for top in packages if "/" not in top}
    folders = {path[:end] for path in files for end in _slashes(path)}
    others, own = set(), set()
    for path, source in _imports(code_files(files, load().never)):
        module = absolute(source, path)
        top = module.partition(".")[0]
        stem = module.replace(".", "/")
        if top in packages:
            if stem not in folders and f"{stem}.py" not in files and not made_up:
                own.add(module)
        elif not open_ and not modules.providers.get(top, {}).keys() & declared:
            others.add(top)
    return Asked(frozenset(others & modules.providers.keys()), frozenset(own))


def _declared(requires: Iterable[str]) -> Iterator[str]:
    for text in requires:
        entry = read_entry(text)
        if entry is not None and "extra" not in entry.marker:
            yield entry.name


def _imports(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Path and source of each import outside of functions and classes."""
    for path, text in files.items():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                waiting: list[ast.AST] = [ast.parse(text)]
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.Import):
                yield from ((path, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield path, "." * node.level + (node.module or "")
            elif isinstance(node, (ast.Module, ast.Try, ast.ExceptHandler, ast.If)):
                waiting.extend(ast.iter_child_nodes(node))


def _slashes(path: str) -> Iterator[int]:
    return (place for place, character in enumerate(path) if character == "/")


def reduced(needs: Iterable[Need], asked: Asked, indexed: frozenset[str]) -> list[Need]:
    """The needs of a scan, where of modules beyond the `indexed` ones only the top counts, each once.

    The earliest and surest need of it is kept: whether the module is there decides them all.
    """
    best: dict[object, tuple[tuple[bool, int], Need]] = {}
    kept = []
    for need in needs:
        if need.names[0] in asked.own:
            kept.append(need._replace(kind="own"))
        elif all(name.partition(".")[0] in indexed for name in need.names):
            kept.append(need)
        elif need.kind == "name":
            tops = [name.partition(".")[0] for name in need.names]
            names = tuple(
                dict.fromkeys(
                    top if top in asked.others else name for top, name in zip(tops, need.names, strict=True)
                )
            )
            rank = (not need.certain, STAGES.index(need.stage))
            key = (names, need.module)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, need._replace(names=names))
    return [*kept, *(need for _, need in best.values())]
