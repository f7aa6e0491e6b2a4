"""A catalog whose distributions are brought up to date when they are first asked for."""

from __future__ import annotations

import shutil
import time
from datetime import datetime, timezone
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flaskcompat.catalog import SHIPPED, Catalog
from flaskcompat.catalog.places import cache_folder
from flaskcompat.errors import FlaskcompatError

if TYPE_CHECKING:
    from pypi_simple import PyPISimple

    from flaskcompat.catalog.release import Release

FRESH = 3600
"""Seconds in which the index is not asked again about a distribution."""


class Current(Catalog):
    """The shipped catalog, with what the package index that pip uses tells now of each distribution in use.

    What was fetched is kept in `folder`, the user's cache by default. Reading raises `FlaskcompatError` where
    the index or the folder cannot be reached, or the client is not installed. Distributions that the shipped
    catalog lacks are not looked up: their names may be nobody's business.
    """

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__(SHIPPED)
        self._kept = folder or cache_folder() / "catalog"
        self.date = datetime.now(timezone.utc).date().isoformat()

    @cached_property
    def _client(self) -> PyPISimple:
        from flaskcompat.catalog.index import open_index

        return open_index()

    def _read(self, name: str) -> tuple[Release, ...]:
        path = self._kept / f"{name}.json"
        try:
            if not path.exists() or time.time() - path.stat().st_mtime > FRESH:
                self._refresh(name, path)
        except OSError as error:
            raise FlaskcompatError(
                f"the catalog cannot be kept in {self._kept}: {error.strerror or error}"
            ) from None
        return self._parse(str(path))

    def _refresh(self, name: str, path: Path) -> None:
        from flaskcompat.catalog.update import refresh

        path.parent.mkdir(parents=True, exist_ok=True)
        refresh(name, self._kept, self._client)
        if not path.exists():  # the index does not have it
            shutil.copyfile(Path(SHIPPED, path.name), path)


def current(folder: Path | None = None) -> Catalog:
    """The catalog of this moment; see `Current`."""
    return Current(folder)
