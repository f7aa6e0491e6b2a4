"""The releases of one distribution read, each once, and not more of them than needed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from packaging.version import Version

from flaskcompat.indexing.listing import Entry
from flaskcompat.indexing.surface import Surface, module_name, surface

READER = 4
"""To be raised with every change of what is read off a release, so that what was kept is read again."""

TESTS = frozenset({"tests", "testsuite"})

T = TypeVar("T")

Files = Callable[[str], Mapping[str, str]]
"""The `.py` files of a version of the distribution, by path."""


def final_versions(found: Iterable[str], first: str) -> list[str]:
    """The final versions from `first` on, lowest first; pre-releases where there is nothing else."""
    versions = sorted({Version(each) for each in found if Version(each) >= Version(first)})
    final = [each for each in versions if not each.is_prerelease and not each.is_devrelease]
    return [str(each) for each in final or versions]


def read_releases(versions: list[str], read: Callable[[str], Surface]) -> dict[str, Surface]:
    """Read the first and the last release of each series `x.y`, and between two that differ those between.

    What is equal at both ends of a stretch is taken to be equal throughout.
    """
    found: dict[str, Surface] = {}
    series: dict[tuple[int, ...], list[str]] = {}
    for version in versions:
        series.setdefault(Version(version).release[:2], []).append(version)
    for members in series.values():
        between(members, read, found)
    return found


def between(members: list[str], read: Callable[[str], T], found: dict[str, T]) -> None:
    """Read the first and the last of some releases, and where they differ those between."""
    for version in (members[0], members[-1]):
        if version not in found:
            found[version] = read(version)
    if len(members) > 2 and found[members[0]] != found[members[-1]]:
        middle = len(members) // 2
        between(members[: middle + 1], read, found)
        between(members[middle:], read, found)


def read_one(entry: Entry, files: Mapping[str, str], tops: frozenset[str], cache: Path) -> Surface:
    """What one release has, kept by the content of its files; modules passed over may have anything."""
    wanted = {path: text for path, text in files.items() if _wanted(module_name(path), entry)}
    words = [str(READER), *sorted(tops), *(part for pair in sorted(wanted.items()) for part in pair)]
    digest = hashlib.sha256("\0".join(words).encode("utf-8", "replace")).hexdigest()
    kept = cache / entry.name / f"{digest}.json"
    try:
        known: Surface = json.loads(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        known = surface(wanted, tops)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(known), encoding="utf-8")
    passed = {module_name(path) for path in files if module_name(path).partition(".")[0] in entry.packages}
    return {**{module: ["?", "@"] for module in passed}, **known} if known else {}


def _wanted(module: str, entry: Entry) -> bool:
    parts = module.split(".")
    if parts[0] not in entry.packages or TESTS & set(parts):
        return False
    parents = {".".join(parts[: number + 1]) for number in range(len(parts))}
    if entry.only and module != entry.packages[0] and not parents & (set(entry.only) - {entry.packages[0]}):
        return False
    return not parents & set(entry.without)
