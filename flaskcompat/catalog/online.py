"""A catalog brought up to date for one run, when the user asks for it."""

from __future__ import annotations

import shutil
from pathlib import Path

from flaskcompat.catalog import INDEX, SHIPPED, Catalog, load
from flaskcompat.catalog.places import cache_folder
from flaskcompat.errors import FlaskcompatError


def current(folder: Path | None = None) -> Catalog:
    """The shipped catalog with the releases that came out since, kept in the user's cache.

    It asks the package index that pip uses. Raises `FlaskcompatError` where the index or the folder cannot be
    reached, or the client is not installed.
    """
    from flaskcompat.catalog.update import update

    folder = folder or cache_folder() / "catalog"
    try:
        if not (folder / INDEX).is_file() or load(str(folder)).date < load().date:
            shutil.copytree(SHIPPED, folder, dirs_exist_ok=True)
    except OSError as error:
        raise FlaskcompatError(f"the catalog cannot be kept in {folder}: {error.strerror or error}") from None
    update(folder)
    load.cache_clear()
    return load(str(folder))
