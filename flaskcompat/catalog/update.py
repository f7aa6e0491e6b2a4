"""Rewrites the catalog from a package index: what `flaskcompat catalog update` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from packaging.version import Version

from flaskcompat.catalog import SHIPPED
from flaskcompat.catalog.compiled import Compiled
from flaskcompat.catalog.files import pythons_of
from flaskcompat.catalog.index import AbsentError, File, open_index, read_metadata, read_page
from flaskcompat.catalog.listing import Entry, entries
from flaskcompat.catalog.places import cache_folder
from flaskcompat.catalog.release import Release, decode, encode
from flaskcompat.catalog.stored import write, write_index

if TYPE_CHECKING:
    from pypi_simple import PyPISimple

REQUESTS_AT_ONCE = 4
"""As many as an index is asked at the same time."""


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

    Releases that the catalog already has are not fetched again: what they ask for cannot change. What the
    index lacks stays as it is. An index that cannot be read ends the update with what is done so far kept:
    the next one goes on from there.
    """
    wanted = wanted or entries()
    client = client or open_index()
    cache = cache or cache_folder() / "metadata"
    folder.mkdir(parents=True, exist_ok=True)
    done: list[Updated] = []
    with ThreadPoolExecutor(REQUESTS_AT_ONCE) as pool:
        started = [
            pool.submit(_update_one, entry, folder, _Fetcher(client, cache / entry.name)) for entry in wanted
        ]
        try:
            for each in as_completed(started):
                done.append(each.result())
                if progress:
                    progress(done[-1], len(done), len(wanted))
        finally:
            pool.shutdown(cancel_futures=True)
    there = [entry.name for entry in wanted if (folder / f"{entry.name}.json").exists()]
    write_index(folder, there, datetime.now(timezone.utc).date().isoformat())
    return tuple(sorted(done))


def refresh(name: str, folder: Path, client: PyPISimple) -> Updated:
    """Bring one distribution of the list to what the index tells now."""
    entry = next(entry for entry in entries() if entry.name == name)
    return _update_one(entry, folder, _Fetcher(client, cache_folder() / "metadata" / name))


class _Fetcher(NamedTuple):
    client: PyPISimple
    cache: Path


def _update_one(entry: Entry, folder: Path, fetcher: _Fetcher) -> Updated:
    path = folder / f"{entry.name}.json"
    before = {release.version: release for release in _read(path)}
    shipped = {release.version: release for release in _read(Path(SHIPPED, path.name))}
    try:
        page = read_page(fetcher.client, entry.name)
    except AbsentError as error:
        return Updated(entry.name, len(before), (), (), ((entry.name, str(error)),))
    groups = _by_version(page.files, entry.first)
    compiled = Compiled((file.package.filename for file in page.files), entry.plain)
    found = [_release(files, {**shipped, **before}, fetcher, compiled) for files in groups]
    releases = [each for each in found if isinstance(each, Release)]
    failed = tuple(each for each in found if not isinstance(each, Release))
    ordered = sorted(releases, key=lambda release: Version(release.version))
    write(path, encode(ordered))
    return Updated(
        entry.name,
        len(ordered),
        added=tuple(release.version for release in ordered if release.version not in before),
        removed=tuple(version for version in before if version not in {each.version for each in releases}),
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


def _release(
    files: list[File], known: Mapping[str, Release], fetcher: _Fetcher, compiled: Compiled
) -> Release | tuple[str, str]:
    """One release out of its files, or the file and the reason why its metadata cannot be had."""
    file = max(files, key=_rank)
    old = known.get(file.version)
    try:
        told = old or read_metadata(fetcher.client, file, fetcher.cache)
    except Exception as error:  # an archive of 2009 may be broken in any way; one release is not the update
        return file.package.filename, type(error).__name__
    names = [each.package.filename for each in files]
    return Release(
        version=file.version,
        uploaded=min(each.uploaded for each in files)[:10],
        yanked=all(each.package.is_yanked for each in files),
        requires_python=file.package.requires_python or told.requires_python,
        requires=told.requires,
        pythons=pythons_of(names),
        wheels=compiled.wheels(file.version, names),
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
