"""The truth: lines of real releases that used what the stack of today lacks, and that an upgrade changed.

The stack is Flask with what it needs, SQLAlchemy, Flask-SQLAlchemy, WTForms, marshmallow, and Python itself.

`truth.csv` names project, release before and after the upgrade, path, line, what is used, and how:

- `import`: imported by that name; `use`: the imported name is used
- `attribute`: of an imported module or class; `object`: of an object
- `keyword`: an argument; `config`: a key of the configuration; `extension`: a name in a string

Candidates were read off pairs of releases (the last ones before each change of the stack since 2018) by
text and syntax alone, without the scanner that is judged: every name that the release before imports or
reads from a module was asked of the real newest releases, and every keyword of their signatures;
attributes of objects were told by their own name and looked at one by one. A candidate is true where the
release after has that line no more, and the name less often in that file; of the last release of a project
that nobody goes on with (`-` stands for the one after) where the newest stack ends it, as reading or running
showed. Lines that provide for both (`try`/`except ImportError`, checks of a version, `hasattr`) break nothing
and are not among them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("truth.csv")


class Line(NamedTuple):
    """One line of a release that an upgrade changed, and what it used."""

    project: str
    before: str
    after: str
    path: str
    line: int
    name: str
    kind: str


def load() -> list[Line]:
    """The lines of the table."""
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return [Line(**{**row, "line": int(row["line"])}) for row in csv.DictReader(stream)]  # type: ignore[arg-type]


def save(lines: Iterable[Line]) -> None:
    """Write the table, in the order of the rows."""
    with TABLE.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(Line._fields)
        writer.writerows(sorted(set(lines)))
