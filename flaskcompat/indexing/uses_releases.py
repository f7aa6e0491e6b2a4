"""The needs of one release, each read once as long as neither its files nor the scan change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from packaging.version import Version

from flaskcompat.catalog import Release
from flaskcompat.model.need import Need

SINCE = "2018-01-01"
BEFORE = 5
"""How many releases from before that day count: an abandoned extension may have no other."""


def wanted_versions(releases: Iterable[Release], since: str = SINCE, until: str = "") -> list[str]:
    """The final versions of some days and the last few before, lowest first.

    Pre-releases count where there is nothing else.
    """
    out = [each for each in releases if not until or each.uploaded[:10] <= until[:10]]
    final = [each for each in out if not Version(each.version).is_prerelease] or out
    old = sorted((each for each in final if each.uploaded < since), key=lambda each: Version(each.version))
    new = [each for each in final if each.uploaded >= since]
    return [
        str(each.version) for each in sorted((*old[-BEFORE:], *new), key=lambda each: Version(each.version))
    ]


def needs_of_release(
    name: str,
    files: Mapping[str, str],
    interesting: frozenset[str],
    mains: Sequence[str],
    cache: Path,
    start: str = "",
) -> tuple[Need, ...]:
    """Scan the files of one release, or take what an earlier scan of the same files found."""
    words = [scanner_digest(), name, start, *mains, *sorted(interesting)]
    words += [part for pair in sorted(files.items()) for part in pair]
    digest = hashlib.sha256("\0".join(words).encode("utf-8", "replace")).hexdigest()
    kept = cache / name / f"{digest}.json"
    try:
        return tuple(Need(tuple(row[0]), *row[1:]) for row in json.loads(kept.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        from flaskcompat.needs import needs_of

        found = needs_of(files, name, interesting, mains, start)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(found), encoding="utf-8")
        return found


@cache
def scanner_digest() -> str:
    """A digest of the code that scans: what another scanner found does not count."""
    from flaskcompat import model, needs, source

    digest = hashlib.sha256()
    for package in (needs, source, model):
        for path in sorted(Path(package.__path__[0]).rglob("*")):
            if path.suffix in (".py", ".json") and (
                package is not model or path.name in ("need.py", "usage.py")
            ):
                digest.update(path.read_bytes())
    return digest.hexdigest()
