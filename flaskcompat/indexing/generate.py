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
from flaskcompat.index.lookup import STANDARD
from flaskcompat.indexing.interpreters import dumps
from flaskcompat.indexing.listing import LIST, Entry, entries
from flaskcompat.indexing.merge import encode, merge
from flaskcompat.indexing.releases import final_versions, read_one, read_releases
from flaskcompat.indexing.stdlib import surfaces, top_level
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
    write_packages(folder, {package: entry.name for entry in listed.values() for package in entry.packages})
    return tuple(done)


def generate_standard_library(interpreters: Iterable[str], *, folder: Path, cache: Path) -> Written:
    """Write the file of the standard library from what Pythons tell of themselves.

    A Python that is in the file already has to be among them, or among those asked before on this machine.
    """
    found = dumps(interpreters, cache / "stdlib")
    versions = [str(dump["version"]) for dump in found]
    path = folder / f"{STANDARD}.json"
    before = json.loads(path.read_text(encoding="utf-8"))["releases"] if path.exists() else []
    if lost := [version for version in before if version not in versions]:
        raise FlaskcompatError(f"no interpreter of Python {', '.join(lost)} is found: name it")
    text = encode(merge(versions, surfaces(found, _bases(folder))))
    path.write_text(text, encoding="utf-8", newline="\n")
    write_packages(folder, dict.fromkeys(top_level(found), STANDARD))
    return Written(STANDARD, len(versions), len(versions), len(text), ())


def _bases(folder: Path) -> set[str]:
    """The classes outside the indexed distributions that their classes are made of."""
    owners = json.loads((folder / PACKAGES).read_text(encoding="utf-8"))
    found: set[str] = set()
    for path in folder.glob("[!_]*.json"):
        for groups in json.loads(path.read_text(encoding="utf-8"))["scopes"].values():
            lines = (line for text in groups.values() for line in text.split("\n") if line.startswith("*"))
            found.update(base for line in lines for base in line[1:].split(","))
    return {base for base in found if owners.get(base.partition(".")[0], STANDARD) == STANDARD}


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


def write_packages(folder: Path, owners: dict[str, str]) -> None:
    """Write which distributions packages belong to; those of distributions written before stay."""
    path = folder / PACKAGES
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    written = {each.stem for each in folder.glob("[!_]*.json")}
    table = {package: owner for package, owner in {**known, **owners}.items() if owner in written}
    path.write_text(json.dumps(table, indent=0, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
