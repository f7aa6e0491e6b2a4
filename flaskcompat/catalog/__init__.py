"""Every release of the distributions that flaskcompat knows: what it asks for, and when it came out.

The data is shipped with the tool, so checking needs no network. `update` rewrites it from a package index.
"""

from __future__ import annotations

import json
from functools import lru_cache

from flaskcompat.catalog.release import Release, decode
from flaskcompat.errors import FlaskcompatError
from flaskcompat.model.names import normalize

__all__ = ["INDEX", "SHIPPED", "Catalog", "Release", "load"]

SHIPPED = f"{__path__[0]}/data"
"""The folder of the catalog that comes with the tool."""

INDEX = "_index.json"
"""The file that holds the date and the names; no distribution can be called that."""


class Catalog:
    """Releases by distribution, each file read when it is first asked for. Names need not be normalized."""

    def __init__(self, folder: str) -> None:
        index = _read_index(folder)
        self.date: str = index[0]
        self.names: tuple[str, ...] = index[1]
        self.folder = folder
        self._known = frozenset(self.names)
        self._releases: dict[str, tuple[Release, ...]] = {}
        self._as_written: dict[str, dict[str, Release]] = {}
        self._canonical: dict[str, dict[str, Release]] = {}

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and normalize(name) in self._known

    def releases(self, name: str) -> tuple[Release, ...]:
        """All releases of a distribution, lowest version first; none for a name that the catalog lacks."""
        name = normalize(name)
        found = self._releases.get(name)
        if found is None:
            found = self._read(name) if name in self._known else ()
            self._releases[name] = found
        return found

    def release(self, name: str, version: str) -> Release | None:
        """The release whose version PEP 440 holds equal to `version` (`3.0` is `3.0.0`), if there is one."""
        name = normalize(name)
        table = self._as_written.get(name)
        if table is None:
            table = {release.version: release for release in self.releases(name)}
            self._as_written[name] = table
        return table.get(version) or self._release_spelled_otherwise(name, version)

    def may_have(self, name: str, version: str) -> bool:
        """Whether the catalog has such a release, or cannot know as it has none at all of the distribution.

        One that it lacks can be real: it came out since, or before the first that is kept, or is home-made.
        """
        return name not in self or self.release(name, version) is not None

    def _release_spelled_otherwise(self, name: str, version: str) -> Release | None:
        """Parsing versions is what costs, so it waits for a spelling that the data does not have."""
        from packaging.utils import canonicalize_version

        table = self._canonical.get(name)
        if table is None:
            table = {canonicalize_version(release.version): release for release in self.releases(name)}
            self._canonical[name] = table
        try:
            return table.get(canonicalize_version(version.strip()))
        except ValueError:  # a number of more digits than Python converts
            return None

    def _read(self, name: str) -> tuple[Release, ...]:
        return self._parse(f"{self.folder}/{name}.json")

    @staticmethod
    def _parse(path: str) -> tuple[Release, ...]:
        try:
            with open(path, encoding="utf-8") as stream:
                return decode(stream.read())
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise FlaskcompatError(f"cannot read the catalog file {path}: {error}") from error


@lru_cache(maxsize=8)
def load(folder: str = SHIPPED) -> Catalog:
    """The catalog in a folder (by default the one shipped with the tool); the same object each time."""
    return Catalog(folder)


def _read_index(folder: str) -> tuple[str, tuple[str, ...]]:
    path = f"{folder}/{INDEX}"
    try:
        with open(path, encoding="utf-8") as stream:
            data = json.load(stream)
        return str(data["date"]), tuple(data["names"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FlaskcompatError(f"cannot read the catalog index {path}: {error}") from error
