"""Compares what the readers say about real manifests with what independent tools say.

The corpus is not part of the project: it lies in `../shared/corpus` beside the repository, or nowhere.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from flaskcompat.model.inventory import Inventory
from flaskcompat.readers import FORMATS
from flaskcompat.text.decode import decode

ROOT = Path(__file__).resolve().parents[3] / "shared" / "corpus"

# The corpus' name of a format, which is our name of it unless a reader's name follows, and its adapter.
ADAPTERS = {
    "requirements": ("requirements.txt", "requirements"),
    "setup.cfg": ("setup.cfg", "setup_cfg"),
    "environment.yml": ("environment.yml", "environment_yml"),
    "pyproject": ("pyproject.toml", "pyproject"),
    "Pipfile": ("Pipfile", "pipfile"),
    "Pipfile.lock": ("Pipfile.lock", "pipfile_lock"),
    "poetry.lock": ("poetry.lock", "poetry_lock"),
    "uv.lock": ("uv.lock", "uv_lock"),
    "pdm.lock": ("pdm.lock", "pdm_lock"),
    "pylock.toml": ("pylock.toml", "pylock"),
    "conda-lock.yml": ("conda-lock.yml", "conda_lock"),
}

Row = tuple[object, ...]


class Case(NamedTuple):
    """One file of the corpus; `path` is below the folder of manifests."""

    format: str
    path: str

    @property
    def data(self) -> bytes:
        """The file as it was found."""
        return (ROOT / "manifests" / self.path).read_bytes()

    @property
    def expected(self) -> dict[str, Any]:
        """What the independent tool says."""
        answer: dict[str, Any] = json.loads((ROOT / "expected" / f"{self.path}.json").read_text("utf-8"))
        return answer


class Comparison(NamedTuple):
    """What both say, what only the independent tool says, and what only we say."""

    case: Case
    equal: int
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def differences(self) -> tuple[str, ...]:
        """Each difference as text, as the adapters' `KNOWN` tables name them."""
        return (*(f"missing {row}" for row in self.missing), *(f"extra {row}" for row in self.extra))

    @property
    def total(self) -> int:
        """Entries of either side; an entry that differs counts once."""
        return self.equal + max(len(self.missing), len(self.extra))


def cases() -> Iterator[Case]:
    """Every file of the corpus; none where there is no corpus."""
    index = ROOT / "index.csv"
    if index.exists():
        with index.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield Case(row["format"], row["local"].removeprefix("manifests/"))


def adapter(name: str) -> ModuleType:
    """The module that brings both sides of a format to comparable rows.

    It has `rows(expected) -> Counter[Row]`, `rows_of(inventory) -> Counter[Row]`, and `KNOWN`: by file and
    difference, why we differ. Where one side alone does not suffice, it has
    `pair(expected, inventory) -> tuple[Counter[Row], Counter[Row]]` instead of the first two.
    """
    return import_module(f"tests.corpus.adapters.{ADAPTERS[name][1]}")


def read(case: Case) -> Inventory:
    """What our reader says about a file."""
    name = ADAPTERS[case.format][0]
    text, problems = decode(case.data, case.path)
    parse = next(form for form in FORMATS if form.name == name).parser()
    inventory = parse(text, case.path)
    return inventory._replace(problems=(*problems, *inventory.problems))


def compare(case: Case) -> Comparison:
    """Both sides of one file, as rows."""
    rules = adapter(case.format)
    expected, inventory = case.expected, read(case)
    if hasattr(rules, "pair"):
        theirs, ours = rules.pair(expected, inventory)
    else:
        theirs, ours = rules.rows(expected), rules.rows_of(inventory)
    return Comparison(case, (theirs & ours).total(), _texts(theirs - ours), _texts(ours - theirs))


def known(name: str) -> dict[tuple[str, str], str]:
    """The explained differences of a format: (file, difference) and the reason."""
    table: dict[tuple[str, str], str] = getattr(adapter(name), "KNOWN", {})
    return table


def _texts(rows: Counter[Row]) -> tuple[str, ...]:
    return tuple(sorted(repr(row) for row in rows.elements()))
