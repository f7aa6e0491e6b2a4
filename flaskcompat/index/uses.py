"""What each release needs of others, read from the data that comes with the tool."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from typing import Any

from flaskcompat.errors import FlaskcompatError
from flaskcompat.model.names import normalize
from flaskcompat.model.need import Need

__all__ = ["Need", "Uses", "load_uses"]

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "uses")
"""The folder of the use index that comes with the tool."""

UNDECLARED = os.path.join(os.path.dirname(FOLDER), "undeclared")
"""The same for what releases need of distributions that they do not declare, and of modules of their own."""

STAGES = ("import", "init", "request", "later")
KINDS = ("name", "parameter", "arguments", "assign", "own")


class Uses:
    """The needs of releases, by distribution; each file is read when it is first asked for.

    A file holds the `releases` that were read, lowest first, the `names`, `files` and `modules` that its
    `needs` count on, and the `sets` of modules. A row of `needs` is: the numbers of its names, its kind, what
    is counted on, its stage, whether it is certain, the number of its set of modules and that of its file,
    and then the stretches of releases: first, end, and the line in the file, again and again.
    """

    def __init__(self, folder: str = FOLDER) -> None:
        self.folder = folder
        self._data: dict[str, dict[str, Any] | None] = {}
        self._needs: dict[tuple[str, str], tuple[Need, ...]] = {}

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._read(normalize(name)) is not None

    def releases(self, distribution: str) -> tuple[str, ...]:
        """The releases of a distribution that were read, lowest version first."""
        data = self._read(normalize(distribution))
        return tuple(data["releases"]) if data else ()

    def needs(self, distribution: str, version: str) -> tuple[Need, ...]:
        """What a release needs; nothing where the index does not know it.

        Of a release that was passed over, what the one before and the one behind it both need.
        """
        key = (normalize(distribution), version)
        found = self._needs.get(key)
        if found is None:
            data = self._read(key[0])
            place = _place(data["releases"], version) if data else None
            found = _decoded(data, *place) if data and place else ()
            self._needs[key] = found
        return found

    def needs_of_row(self, distribution: str, version: str, row: int) -> tuple[Need, ...]:
        """What a release needs as a row of the file tells it: the same for each of some modules."""
        data = self._read(normalize(distribution))
        place = _place(data["releases"], version) if data else None
        return tuple(_of_row(data, data["needs"][row], *place)) if data and place else ()

    def _read(self, name: str) -> dict[str, Any] | None:
        if name not in self._data:
            path = os.path.join(self.folder, f"{name}.json")
            try:
                with open(path, encoding="utf-8") as stream:
                    self._data[name] = json.load(stream)
            except FileNotFoundError:
                self._data[name] = None
            except (OSError, ValueError) as error:
                raise FlaskcompatError(f"cannot read the use index {path}: {error}") from error
        return self._data[name]


@lru_cache(maxsize=4)
def load_uses(folder: str = FOLDER) -> Uses:
    """The use index in a folder (by default the one that comes with the tool); the same object each time."""
    return Uses(folder)


def _place(releases: list[str], version: str) -> tuple[int, int] | None:
    """The numbers of the releases between which a version lies, twice the same for one that was read.

    None for what no index ever had: a version of a fork says nothing about what it needs.
    """
    if version in releases:
        index = releases.index(version)
        return index, index
    from packaging.version import InvalidVersion, Version

    try:
        wanted = Version(version)
    except InvalidVersion:
        return None
    if wanted.is_devrelease or wanted.local:
        return None
    versions = [Version(each) for each in releases]
    for index, each in enumerate(versions):
        if each == wanted:
            return index, index
        if each > wanted:
            return (index - 1, index) if index else None
    return None


def _decoded(data: dict[str, Any], first: int, last: int) -> tuple[Need, ...]:
    return tuple([need for row in data["needs"] for need in _of_row(data, row, first, last)])


def _of_row(data: dict[str, Any], row: list[Any], first: int, last: int) -> list[Need]:
    line = _line(row, first)
    if line is None or (last != first and _line(row, last) is None):
        return []
    meant = tuple([data["names"][index] for index in row[0]])
    place = f"{data['files'][row[6]]}:{line}"
    modules = [data["modules"][index] for index in data["sets"][row[5]]]
    kind, stage = KINDS[row[1]], STAGES[row[3]]
    return [Need(meant, kind, row[2], stage, module, bool(row[4]), place) for module in modules]  # type: ignore[arg-type]


def _line(row: list[Any], release: int) -> int | None:
    for index in range(7, len(row), 3):
        if row[index] <= release < row[index + 1]:
            line: int = row[index + 2]
            return line
    return None
