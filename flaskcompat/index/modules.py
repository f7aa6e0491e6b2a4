"""Which distributions bring a top-level module: read from data that comes with the tool.

`data/modules.json` holds, for each module, the distributions that bring it, each with the releases that do
(empty for all), and the distributions that a new virtual environment holds unasked, with its Pythons.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import lru_cache

from flaskcompat.errors import FlaskcompatError
from flaskcompat.model.lack import ABSENT, PYTHON, Versions

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "modules.json")
"""The file that comes with the tool."""


class Modules:
    """What brings each module, by its top-level name."""

    def __init__(
        self, providers: Mapping[str, Mapping[str, str]], seeded: Mapping[str, str] | None = None
    ) -> None:
        self.providers = providers
        self._seeded = seeded or {}

    def absent(self, name: str, versions: Versions) -> str:
        """The distribution that would bring a top-level module, which certainly is not there; else empty.

        What is in a module does not count: code may well use that only where the module is there.
        """
        known = self.providers.get(name)
        if not known or not all(self._lacks(each, known[each], versions) for each in known):
            return ""
        return next(iter(known))

    def _lacks(self, distribution: str, releases: str, versions: Versions) -> bool:
        version = versions(distribution)
        if version != ABSENT:
            return bool(version and releases) and not _holds(releases, version)
        pythons = self._seeded.get(distribution)
        if not pythons:
            return True
        python = versions(PYTHON)
        return bool(python) and not _holds(pythons, python)


@lru_cache(maxsize=4)
def load_modules(path: str = PATH) -> Modules:
    """The modules of a file (by default of the one that comes with the tool); the same object each time."""
    try:
        with open(path, encoding="utf-8") as stream:
            data = json.load(stream)
        return Modules(data["modules"], data["seeded"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FlaskcompatError(f"cannot read the index file {path}: {error}") from error


@lru_cache(maxsize=1024)
def _holds(specifier: str, version: str) -> bool:
    from packaging.specifiers import SpecifierSet
    from packaging.version import InvalidVersion, Version

    try:
        return SpecifierSet(specifier).contains(Version(version), prereleases=True)
    except InvalidVersion:
        return True
