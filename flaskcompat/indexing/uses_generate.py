"""Writes the use index anew: what `flaskcompat catalog uses` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from flaskcompat.catalog import SHIPPED, load
from flaskcompat.catalog.archives import python_files
from flaskcompat.catalog.places import cache_folder
from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.uses import FOLDER
from flaskcompat.indexing.releases import read_releases
from flaskcompat.indexing.uses_encode import encode
from flaskcompat.indexing.uses_filter import Filter, interesting
from flaskcompat.indexing.uses_listing import LIST, Entry, entries
from flaskcompat.indexing.uses_releases import needs_of_release, wanted_versions
from flaskcompat.model.need import Need

PROCESSES = 2
"""Each reads one release at a time, so that an index is asked by no more than these at once."""


class Written(NamedTuple):
    """What was written for one distribution: its releases that were read, the size, and what was skipped."""

    name: str
    releases: int
    size: int
    skipped: tuple[tuple[str, str], ...]


def generate(
    names: Iterable[str] = (),
    *,
    folder: Path = Path(FOLDER),
    list_file: Path = LIST,
    catalog: str = SHIPPED,
    until: str = "",
    cache: Path | None = None,
    processes: int = PROCESSES,
    progress: Callable[[Written], None] = lambda written: None,
) -> tuple[Written, ...]:
    """Write the files of the named distributions, by default of all that are listed and in the catalog.

    `until` is the last day (ISO 8601) whose releases count.
    """
    listed = entries(list_file)
    known = load(catalog)
    unknown = [name for name in names if name not in listed or name not in known]
    if unknown:
        raise FlaskcompatError(
            f"not in the list of scanned distributions or the catalog: {', '.join(unknown)}"
        )
    folder.mkdir(parents=True, exist_ok=True)
    tops = interesting()
    scan = partial(_scan, tops=tops, cache=cache or cache_folder())
    keep = Filter()
    done = []
    with ProcessPoolExecutor(processes) as pool:
        for name in list(names) or [name for name in listed if name in known]:
            versions = wanted_versions(known.releases(name), until=until)
            read = partial(read_needs, pool, listed[name], scan, keep.kept)
            done.append(_write(listed[name], versions, folder, keep, read))
            progress(done[-1])
    return tuple(done)


Outcome = tuple[tuple[Need, ...], str]


def _scan(entry: Entry, version: str, *, tops: frozenset[str], cache: Path) -> Outcome:
    """The needs of one release, or why they cannot be told; runs in a process of its own."""
    try:
        files = python_files(entry.name, version, cache=cache / "archives")
    except FlaskcompatError as error:
        return (), str(error)
    needs = needs_of_release(entry.name, files, tops, entry.mains, cache / "needs", entry.start)
    return tuple(need for need in needs if _counts(need, entry)), ""


def _counts(need: Need, entry: Entry) -> bool:
    return not entry.imports or (need.stage == "import" and not need.module)


def read_needs(
    pool: ProcessPoolExecutor,
    entry: Entry,
    scan: Callable[[Entry, str], Outcome],
    kept: Callable[[Iterable[Need], str], list[Need]],
    versions: list[str],
) -> dict[str, Outcome]:
    """Scan all releases, or of a distribution of which `some` are enough those that differ."""
    if not entry.some:
        return dict(zip(versions, pool.map(partial(scan, entry), versions), strict=True))
    found: dict[str, Outcome] = {}

    def shape(version: str) -> list[object]:
        found[version] = pool.submit(scan, entry, version).result()
        return [need[:-1] for need in kept(found[version][0], entry.name)]

    read_releases(versions, shape)  # type: ignore[arg-type]
    return found


def _write(
    entry: Entry,
    versions: list[str],
    folder: Path,
    keep: Filter,
    read: Callable[[list[str]], dict[str, Outcome]],
) -> Written:
    outcomes = read(versions)
    skipped = tuple((version, why) for version, (_, why) in outcomes.items() if why)
    done = [version for version in versions if version in outcomes and not outcomes[version][1]]
    text = encode({version: keep.kept(outcomes[version][0], entry.name) for version in done}, done)
    path = folder / f"{entry.name}.json"
    path.write_text(text, encoding="utf-8")
    return Written(entry.name, len(done), len(text), skipped)
