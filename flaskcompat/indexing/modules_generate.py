"""Writes anew which distributions bring a top-level module: what `flaskcompat catalog modules` does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from packaging.version import Version

from flaskcompat.catalog import Catalog, Release
from flaskcompat.catalog.archives import REQUESTS_AT_ONCE, python_files
from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.api import load_api
from flaskcompat.index.modules import PATH
from flaskcompat.index.spans import span_text
from flaskcompat.indexing.modules_listing import Listing, listing
from flaskcompat.indexing.releases import between
from flaskcompat.indexing.uses_releases import wanted_versions
from flaskcompat.model.lack import PYTHON

Tops = dict[str, list[str]]
Read = Callable[[str, str], Mapping[str, str]]
"""From a distribution and a version to its `.py` files."""


def generate(
    catalog: Catalog,
    path: Path = Path(PATH),
    listed: Listing | None = None,
    read: Read = python_files,
    progress: Callable[[str, str], None] = lambda name, problem: None,
) -> int:
    """Write the file from the newest releases of what is in the catalog; return the number of modules.

    What the standard library has, or once had, is left to its own index.
    """
    listed = listed or listing()
    never = listed.never | {module for module, owner in load_api().owners.items() if owner == PYTHON}
    listed = listed._replace(never=never)
    wanted = [name for name in catalog.names if name not in listed.told]
    with ThreadPoolExecutor(REQUESTS_AT_ONCE) as pool:
        spans = list(pool.map(partial(_modules, catalog, listed, read), wanted))
    found: dict[str, dict[str, str]] = {}
    for name, (modules, problem) in zip(wanted, spans, strict=True):
        progress(name, problem)
        for module, releases in modules.items():
            found.setdefault(module, {})[name] = releases
    for name, told in listed.told.items():
        for module in told:
            found.setdefault(module, {})[name] = ""
    for module, others in listed.others.items():
        found[module] = {**found.get(module, {}), **dict.fromkeys(others, "")}
    path.write_text(_text(found, listed.seeded), encoding="utf-8", newline="\n")
    return len(found)


def _modules(catalog: Catalog, listed: Listing, read: Read, name: str) -> tuple[dict[str, str], str]:
    """The modules of a distribution with the releases that hold them, or why they cannot be told."""
    versions = _versions(catalog.releases(name))
    tops: dict[str, list[str]] = {}
    try:
        if name in listed.history:
            between(versions, lambda version: top_modules(read(name, version), listed.never), tops)
        elif versions:
            tops[versions[-1]] = top_modules(read(name, versions[-1]), listed.never)
    except FlaskcompatError as error:
        return {}, str(error)
    return _spans(tops, versions), ""


def _versions(releases: Sequence[Release]) -> list[str]:
    kept = [each for each in releases if not each.yanked] or list(releases)
    return wanted_versions(kept) or sorted((each.version for each in kept), key=Version)


def top_modules(files: Iterable[str], never: frozenset[str]) -> list[str]:
    """Turn paths below site-packages into the top-level modules; a folder without `__init__.py` is none.

    What may belong to several distributions (PEP 420) tells nothing about one of them.
    """
    found = set()
    for path in files:
        top, _, rest = path.partition("/")
        if rest in ("", "__init__.py"):
            found.add(top if rest else top.removesuffix(".py"))
    return sorted(top for top in found if top.isidentifier() and top[0] != "_" and top not in never)


def _spans(tops: Mapping[str, list[str]], versions: Sequence[str]) -> dict[str, str]:
    """Each module with the specifier of the releases that hold it, empty for all.

    A release that was not read is as the one before it.
    """
    held: list[list[str]] = []
    for version in versions:
        if version in tops or held:
            held.append(tops.get(version, held[-1] if held else []))
    versions = versions[len(versions) - len(held) :]
    texts = {
        module: span_text(versions, [module in each for each in held])
        for module in sorted({module for each in held for module in each})
    }
    return {module: "" if text == "*" else text for module, text in texts.items() if " or " not in text}


def _text(found: Mapping[str, Mapping[str, str]], seeded: Mapping[str, str]) -> str:
    lines = [f"{json.dumps(module)}: {json.dumps(found[module])}" for module in sorted(found)]
    return f'{{"seeded": {json.dumps(dict(seeded))},\n"modules": {{\n' + ",\n".join(lines) + "\n}}\n"
