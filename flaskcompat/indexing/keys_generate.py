"""Writes the table of configuration keys anew: what `flaskcompat catalog keys` does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from flaskcompat.catalog import Catalog
from flaskcompat.catalog.archives import REQUESTS_AT_ONCE, python_files
from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.keys import PATH
from flaskcompat.index.spans import span_text
from flaskcompat.indexing.keys import keys_of
from flaskcompat.indexing.uses_releases import wanted_versions

LIST = Path(__file__).with_name("keys.toml")
Read = Callable[[str, str], Mapping[str, str]]
"""From a distribution and a version to its `.py` files."""


class Listing(NamedTuple):
    """The beginnings of the keys of each distribution, and the dicts whose keys get a prefix."""

    families: Mapping[str, Sequence[str]]
    tables: Mapping[str, Mapping[str, str]]


def listing(path: Path = LIST) -> Listing:
    """The distributions whose keys are indexed."""
    import tomli

    data = tomli.loads(path.read_text(encoding="utf-8"))
    return Listing(data["families"], data["tables"])


def generate(
    catalog: Catalog,
    names: Iterable[str] = (),
    path: Path = Path(PATH),
    listed: Listing | None = None,
    read: Read = python_files,
    progress: Callable[[str, str], None] = lambda name, problem: None,
) -> int:
    """Write the keys of the named distributions (default: of all that are listed); return their number."""
    listed = listed or listing()
    chosen = [name for name in names or listed.families if name in catalog]
    old = json.loads(path.read_text("utf-8")) if names and path.exists() else {}
    with ThreadPoolExecutor(REQUESTS_AT_ONCE) as pool:
        for name in chosen:
            versions = wanted_versions(catalog.releases(name))
            keys = list(pool.map(partial(_keys, listed, read, progress, name), versions))
            old[name] = _entry(listed.families[name], versions, keys)
    path.write_text(_text(old), encoding="utf-8", newline="\n")
    return len(chosen)


def _keys(
    listed: Listing, read: Read, progress: Callable[[str, str], None], name: str, version: str
) -> frozenset[str] | None:
    try:
        return keys_of(read(name, version), listed.families[name], listed.tables.get(name))
    except FlaskcompatError as error:
        progress(name, str(error))
        return None


def _entry(
    families: Sequence[str], versions: Sequence[str], keys: Sequence[frozenset[str] | None]
) -> dict[str, object]:
    """The keys of one distribution, each with the releases that know it, `*` for all that were read."""
    read = [(version, found) for version, found in zip(versions, keys, strict=True) if found is not None]
    every = sorted(set().union(*(found for _, found in read)))
    releases = [version for version, _ in read]
    spans = {key: span_text(releases, [key in found for _, found in read]) for key in every}
    return {"families": list(families), "first": releases[0] if releases else "", "keys": spans}


def _text(data: Mapping[str, object]) -> str:
    lines = [f"{json.dumps(name)}: {json.dumps(data[name])}" for name in sorted(data)]
    return "{\n" + ",\n".join(lines) + "\n}\n"
