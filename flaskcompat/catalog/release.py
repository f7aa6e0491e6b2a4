"""One release of a distribution, and the text that keeps many of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple


class Release(NamedTuple):
    """One release as the index describes it.

    `uploaded` is the ISO date of its first file, empty when the index does not tell. `requires_python` is
    as published, empty for none. `requires` are its `Requires-Dist` entries (PEP 508). `pythons` are the only
    `3.X` that it has files for (`files.pythons_of`), nothing where its files do not limit it. `wheels` are
    the `3.X` with a ready-made file where others have to compile it (`compiled.Compiled`), nothing where none
    has to.
    """

    version: str
    uploaded: str
    yanked: bool
    requires_python: str
    requires: tuple[str, ...]
    pythons: tuple[str, ...] | None = None
    wheels: tuple[str, ...] | None = None

    def is_ready(self, python: str) -> bool:
        """Whether it can be installed on `X.Y` without compiling anything."""
        return self.wheels is None or python in self.wheels


def decode(text: str) -> tuple[Release, ...]:
    """Turn the text of one catalog file into its releases, in the order of the file."""
    data: dict[str, Any] = json.loads(text)
    table: list[str] = data["requires"]
    return tuple(
        Release(
            version,
            uploaded,
            bool(yanked),
            python,
            tuple([table[place] for place in places]),
            *(_files(files[0]) if files else ()),
        )
        for version, uploaded, yanked, python, places, *files in data["releases"]
    )


def _files(kept: str | list[str]) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """A list limits what it can be installed on, a text only tells where nothing has to be compiled."""
    return (None, tuple(kept.split())) if isinstance(kept, str) else (tuple(kept), None)


def encode(releases: Iterable[Release]) -> str:
    """Turn releases into the text of one catalog file: a table of requirements, then a release a line.

    Neighbouring releases ask for nearly the same, so each requirement is written once, and a diff shows one
    line for one new release.
    """
    table: dict[str, int] = {}
    rows = []
    for release in releases:
        places = [table.setdefault(entry, len(table)) for entry in release.requires]
        row = [release.version, release.uploaded, int(release.yanked), release.requires_python, places]
        limits: list[object] = [] if release.pythons is None else [release.pythons]
        if release.wheels is not None:
            limits = [" ".join(release.wheels)]
        rows.append(json.dumps(row + limits, separators=(",", ":")))
    entries = ",\n".join(json.dumps(entry) for entry in table)
    return f'{{"requires": [\n{entries}\n],\n"releases": [\n' + ",\n".join(rows) + "\n]}\n"
