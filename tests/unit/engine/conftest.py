"""A catalog of a few made-up distributions."""

from __future__ import annotations

import json

import pytest

from flaskcompat.catalog import INDEX, Catalog, Release
from flaskcompat.catalog.release import encode

EARLY, LATE = "2024-01-01", "2025-01-01"
RELEASES: dict[str, list[Release]] = {
    "web": [
        Release("1.0", EARLY, False, "", ("core<2",)),
        Release(
            "2.0",
            EARLY,
            False,
            ">=3.8",
            ("core>=2", "loop>=3; extra == 'async'", "backport; python_version < '3.9'"),
        ),
    ],
    "core": [
        Release("1.0", EARLY, False, "", ()),
        Release("2.0", EARLY, False, "", ()),
        Release("2.1", LATE, False, "", ()),
    ],
    "loop": [Release("3.0", EARLY, False, "", ())],
    "backport": [Release("1.0", EARLY, False, "", ())],
}


@pytest.fixture(scope="session")
def small_catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """`web` 1.0 and 2.0 with what they need: `core`, for an extra `loop`, on old Pythons `backport`."""
    folder = tmp_path_factory.mktemp("catalog")
    for name, releases in RELEASES.items():
        (folder / f"{name}.json").write_text(encode(releases))
    (folder / INDEX).write_text(json.dumps({"date": "2025-06-01", "names": sorted(RELEASES)}))
    return Catalog(str(folder))
