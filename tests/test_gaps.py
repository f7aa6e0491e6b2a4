"""What was worked out beforehand, held to the join itself: both say the same of every environment."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from flaskcompat.catalog import load
from flaskcompat.engine.lacks import Lacks
from flaskcompat.engine.quick import Quick
from flaskcompat.index.gaps import FILE, PARTS, Gaps
from flaskcompat.index.uses import FOLDER
from flaskcompat.indexing.gaps_sources import digest_of
from flaskcompat.model.lack import ABSENT, PYTHON, Lack, Versions
from tests.matrix.table import read

PYTHONS = ("3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
ROWS, RANDOM, PINS = 1000, 500, 30
REFRESH = "run: flaskcompat catalog gaps"
DATA = Path(FOLDER).parent
NEWER = "999"
STACK = ("flask", "werkzeug", "jinja2", "markupsafe", "itsdangerous", "click", "blinker")


@pytest.fixture
def slow(tmp_path: Path) -> Lacks:
    """The lookup as it is without a file of gaps."""
    nothing = Gaps(str(tmp_path))
    return Lacks(quick=Quick(lambda: nothing))


def test_the_gaps_are_those_of_the_indexes() -> None:
    """After a change of `index/data`, `flaskcompat catalog gaps` works them out again."""
    assert f'{{"digest":"{digest_of(DATA)}"' in (DATA / FILE).read_text(encoding="utf-8"), REFRESH


def test_every_environment_is_told_the_same(slow: Lacks) -> None:
    quick, found = Lacks(), 0
    for pins, python, other in _environments():
        versions = _versions(pins, python, other)
        for name, version in pins.items():
            told = _plain(quick(name, version, versions, lambda module: True))
            assert told == _plain(slow(name, version, versions, lambda module: True)), (name, version, pins)
            found += len(told)
        releases = set(pins.items())
        assert quick.packages(releases) == slow.packages(releases)
    assert found > ROWS


def _environments() -> Iterator[tuple[Mapping[str, str], str, str]]:
    chance = random.Random(3)
    rows = [(dict(row.pins), row.python) for row in read()]
    for pins, python in chance.sample(rows, min(ROWS, len(rows))):
        yield pins, python, chance.choice(("", ABSENT))
    catalog = load()
    known = sorted({path.stem for path in (DATA / PARTS[0]).glob("*.json")} | set(STACK))
    releases = {name: [*(each.version for each in catalog.releases(name)), NEWER] for name in known}
    for _ in range(RANDOM):
        names = {*STACK, *chance.sample(known, PINS)}
        yield (
            {name: chance.choice(releases[name]) for name in sorted(names)},
            chance.choice(PYTHONS),
            chance.choice(("", ABSENT)),
        )


def _versions(pins: Mapping[str, str], python: str, other: str) -> Versions:
    return lambda name: python if name == PYTHON else pins.get(name, other)


def _plain(lacks: tuple[Lack, ...]) -> list[object]:
    """What is lacking, without what is only found out where it is told."""
    return [{**lack._asdict(), "history": None, "part": None} for lack in lacks]
