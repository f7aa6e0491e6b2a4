"""The configuration keys that each release of Flask and of its main extensions knows.

`data/keys.json` is written by `flaskcompat catalog keys`. It holds, for each distribution, the beginnings of
its own keys, the first release that was read, and for each key the releases that know it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from flaskcompat.errors import FlaskcompatError

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "keys.json")
"""The file that comes with the tool."""


class Keys(NamedTuple):
    """The keys of one distribution: each with the specifiers of the releases that know it."""

    families: tuple[str, ...]
    first: str
    spans: Mapping[str, str]

    def knows(self, key: str, version: str) -> bool:
        """Whether a release knows a key; what is older than all that was read knows every key."""
        from packaging.specifiers import SpecifierSet
        from packaging.version import Version

        span = self.spans.get(key)
        if span is None or span == "*" or Version(version) < Version(self.first):
            return span is not None
        return any(SpecifierSet(part).contains(version, prereleases=True) for part in span.split(" or "))


@lru_cache(maxsize=4)
def load_keys(path: str = PATH) -> Mapping[str, Keys]:
    """The keys of a file (by default of the one that comes with the tool) by distribution."""
    try:
        with open(path, encoding="utf-8") as stream:
            data = json.load(stream)
        return {
            name: Keys(tuple(entry["families"]), entry["first"], entry["keys"])
            for name, entry in data.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise FlaskcompatError(f"cannot read the index file {path}: {error}") from error
