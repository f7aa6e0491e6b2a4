"""The catalog as it was on a day, made of the one that is there."""

from __future__ import annotations

from pathlib import Path

from flaskcompat.catalog import INDEX, Catalog
from flaskcompat.catalog.release import encode
from flaskcompat.catalog.stored import write, write_index
from flaskcompat.errors import UsageError


def as_of(day: str, catalog: Catalog, folder: Path) -> int:
    """Write to `folder` what had been uploaded at the end of an ISO day, and return how many releases it is.

    The day becomes the date of the catalog. Distributions that had no release yet are left out. Whether a
    release is yanked, and what wheels it has, is told as it is now: an index does not say when that was done,
    and files come later, too.
    """
    if day > catalog.date:
        raise UsageError(f"the catalog of {catalog.date} cannot tell what was there on {day}")
    if folder.resolve() == Path(catalog.folder).resolve():
        raise UsageError("the catalog of a day goes to a folder of its own: name it with --folder")
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    count = 0
    for name in catalog.names:
        releases = [each for each in catalog.releases(name) if "" < each.uploaded <= day]
        if releases:
            write(folder / f"{name}.json", encode(releases))
            names.append(name)
            count += len(releases)
    for path in folder.glob("*.json"):
        if path.name != INDEX and path.stem not in names:
            path.unlink()
    write_index(folder, names, day)
    return count
