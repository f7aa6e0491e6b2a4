"""Writes the API index anew: what `flaskcompat catalog api` does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flaskcompat.catalog.archives import REQUESTS_AT_ONCE, python_files
from flaskcompat.catalog.index import open_index, read_page
from flaskcompat.catalog.places import cache_folder
from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.files import FOLDER, PACKAGES
from flaskcompat.indexing.listing import LIST, Entry, entries
from flaskcompat.indexing.merge import encode, merge
from flaskcompat.indexing.releases import final_versions, read_one, read_releases
from flaskcompat.indexing.surface import Surface

if TYPE_CHECKING:
    from pypi_simple import PyPISimple


class Written(NamedTuple):
    """What was written for one distribution; `read` is how many of its releases had to be read."""

    name: str
    releases: int
    read: int
    size: int
    skipped: tuple[tuple[str, str], ...]


def generate(
    names: Iterable[str] = (),
    *,
    folder: Path = Path(FOLDER),
    list_file: Path = LIST,
    client: PyPISimple | None = None,
    cache: Path | None = None,
    progress: Callable[[Written], None] = lambda written: None,
) -> tuple[Written, ...]:
    """Write the files of the named distributions, by default of all that are listed."""
    listed = entries(list_file)
    unknown = [name for name in names if name not in listed]
    if unknown:
        raise FlaskcompatError(f"not in the list of indexed distributions: {', '.join(unknown)}")
    client = client or open_index()
    cache = cache or cache_folder()
    tops = frozenset(package for entry in listed.values() for package in entry.packages)
    folder.mkdir(parents=True, exist_ok=True)
    done = []
    for name in list(names) or list(listed):
        done.append(_generate_one(listed[name], folder, _Reader(client, cache, tops, listed[name])))
        progress(done[-1])
    write_packages(folder, listed)
    return tuple(done)


class _Reader(NamedTuple):
    client: PyPISimple
    cache: Path
    tops: frozenset[str]
    entry: Entry

    def read(self, version: str) -> Surface:
        files = python_files(self.entry.name, version, client=self.client, cache=self.cache / "archives")
        return read_one(self.entry, files, self.tops, self.cache / "surfaces")


def _generate_one(entry: Entry, folder: Path, reader: _Reader) -> Written:
    page = read_page(reader.client, entry.name)
    versions = final_versions({file.version for file in page.files} if page else (), entry.first)
    if not versions:
        raise FlaskcompatError(f"the index has no release of {entry.name} from {entry.first} on")
    skipped: list[tuple[str, str]] = []
    with ThreadPoolExecutor(REQUESTS_AT_ONCE) as pool:  # the ends of each series, at once
        ends = sorted({version for pair in _ends(versions) for version in pair})
        failed = dict(pool.map(lambda version: _try(reader, version), ends))
    for version in ends:
        if failed[version]:
            skipped.append((version, failed[version]))
            versions.remove(version)
    surfaces = read_releases(versions, reader.read)
    text = encode(merge(versions, surfaces))
    (folder / f"{entry.name}.json").write_text(text, encoding="utf-8", newline="\n")
    return Written(entry.name, len(versions), len(surfaces), len(text), tuple(skipped))


def _ends(versions: list[str]) -> list[tuple[str, str]]:
    series: dict[str, list[str]] = {}
    for version in versions:
        series.setdefault(".".join(version.split(".")[:2]), []).append(version)
    return [(members[0], members[-1]) for members in series.values()]


def _try(reader: _Reader, version: str) -> tuple[str, str]:
    """Read a release ahead; a version and why it cannot be read, empty where it can."""
    try:
        found = reader.read(version)
    except FlaskcompatError as error:
        return version, str(error)
    return version, "" if found else "no module of its packages is in it"


def write_packages(folder: Path, listed: dict[str, Entry]) -> None:
    """Write which distribution the packages belong to."""
    table = {package: entry.name for entry in listed.values() for package in entry.packages}
    (folder / PACKAGES).write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="utf-8")
