"""Rewrites the catalog from a package index: what `flaskcompat catalog update` does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from packaging.version import Version

from flaskcompat.catalog import INDEX, SHIPPED
from flaskcompat.catalog.index import File, open_index, read_metadata, read_page
from flaskcompat.catalog.listing import Entry, entries
from flaskcompat.catalog.places import cache_folder
from flaskcompat.catalog.release import Release, decode, encode

if TYPE_CHECKING:
    from pypi_simple import PyPISimple

REQUESTS_AT_ONCE = 4


class Updated(NamedTuple):
    """What an update did to one distribution; `skipped` are files left out, each with the reason."""

    name: str
    releases: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]


Progress = Callable[[Updated, int, int], None]
"""Called after each distribution: what was done, how many are done, how many there are."""


def update(
    folder: Path = Path(SHIPPED),
    *,
    wanted: Sequence[Entry] = (),
    client: PyPISimple | None = None,
    cache: Path | None = None,
    progress: Progress | None = None,
) -> tuple[Updated, ...]:
    """Bring the catalog in `folder` to what the index tells now, and stamp it with today's date (UTC).

    Releases that the catalog already has are not fetched again: what they ask for cannot change.
    """
    wanted = wanted or entries()
    client = client or open_index()
    cache = cache or cache_folder() / "metadata"
    folder.mkdir(parents=True, exist_ok=True)
    done: list[Updated] = []
    with ThreadPoolExecutor(REQUESTS_AT_ONCE) as pool:
        for entry in wanted:
            done.append(_update_one(entry, folder, _Fetcher(client, cache / entry.name, pool)))
            if progress:
                progress(done[-1], len(done), len(wanted))
    _write_index(folder, [entry.name for entry in wanted])
    return tuple(done)


class _Fetcher(NamedTuple):
    client: PyPISimple
    cache: Path
    pool: ThreadPoolExecutor


def _update_one(entry: Entry, folder: Path, fetcher: _Fetcher) -> Updated:
    path = folder / f"{entry.name}.json"
    known = {release.version: release for release in _read(path)}
    page = read_page(fetcher.client, entry.name)
    groups = _by_version(page.files, entry.first)
    found = list(fetcher.pool.map(lambda files: _release(files, known, fetcher), groups))
    releases = [each for each in found if isinstance(each, Release)]
    failed = tuple(each for each in found if not isinstance(each, Release))
    ordered = sorted(releases, key=lambda release: Version(release.version))
    _write(path, encode(ordered))
    return Updated(
        entry.name,
        len(ordered),
        added=tuple(release.version for release in ordered if release.version not in known),
        removed=tuple(version for version in known if version not in {each.version for each in releases}),
        skipped=page.skipped + failed,
    )


def _by_version(files: Iterable[File], first: str) -> list[list[File]]:
    """The files of each release; one may have a wheel called `0.13.0` and a source archive called `0.13`."""
    groups: dict[Version, list[File]] = {}
    floor = Version(first or "0.dev0")
    for file in files:
        if Version(file.version) >= floor:
            groups.setdefault(Version(file.version), []).append(file)
    return list(groups.values())


def _release(files: list[File], known: Mapping[str, Release], fetcher: _Fetcher) -> Release | tuple[str, str]:
    """One release out of its files, or the file and the reason why its metadata cannot be had."""
    file = max(files, key=_rank)
    old = known.get(file.version)
    try:
        told = old or read_metadata(fetcher.client, file, fetcher.cache)
    except Exception as error:  # an archive of 2009 may be broken in any way; one release is not the update
        return file.package.filename, type(error).__name__
    return Release(
        version=file.version,
        uploaded=min(each.uploaded for each in files)[:10],
        yanked=all(each.package.is_yanked for each in files),
        requires_python=file.package.requires_python or told.requires_python,
        requires=told.requires,
    )


def _rank(file: File) -> tuple[bool, bool, str]:
    """Wheels before source archives, as they tell their requirements; among wheels those for any platform."""
    name = file.package.filename
    return file.package.package_type == "wheel", name.endswith("-none-any.whl"), name


def _read(path: Path) -> tuple[Release, ...]:
    try:
        return decode(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()


def _write_index(folder: Path, names: Iterable[str]) -> None:
    date = datetime.now(timezone.utc).date().isoformat()
    _write(folder / INDEX, json.dumps({"date": date, "names": sorted(names)}, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    """Replace a file at once, so that a reader never meets half of it."""
    unfinished = path.with_name(f"{path.name}.new")
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(path)
