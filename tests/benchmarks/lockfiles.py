"""Prints how long flaskcompat takes to predict many lockfiles in one process, all of them different.

    python tests/benchmarks/lockfiles.py

Each has the seven of the Flask stack and 23 other distributions whose needs are known, each in a random
release, on a random Python. Told are the milliseconds of processor time a lockfile: of the join of what each
release needs with what the others have, alone and without what was worked out beforehand (`gaps.txt`); and
of the whole judgement by all rules.
"""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from flaskcompat.catalog import load
from flaskcompat.engine.lacks import Lacks
from flaskcompat.engine.quick import Quick
from flaskcompat.index.gaps import Gaps
from flaskcompat.index.uses import FOLDER
from flaskcompat.model.lack import ABSENT, PYTHON
from tests.matrix.predict import Oracle

STACK = ("flask", "werkzeug", "jinja2", "markupsafe", "itsdangerous", "click", "blinker")
PYTHONS = ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13")
LOCKFILES, SLOW, PINS = 2000, 200, 30
Lockfile = tuple[Mapping[str, str], str]


def lockfiles(count: int, seed: int = 1) -> list[Lockfile]:
    """Random pins, each with a Python."""
    chance, catalog = random.Random(seed), load()
    known = sorted({path.stem for path in Path(FOLDER).glob("*.json")} - set(STACK))
    releases = {name: [each.version for each in catalog.releases(name)] for name in (*STACK, *known)}
    known = [name for name in known if releases[name]]
    return [
        (
            {
                name: chance.choice(releases[name])
                for name in (*STACK, *chance.sample(known, PINS - len(STACK)))
            },
            chance.choice(PYTHONS),
        )
        for _ in range(count)
    ]


def joined(lacks: Lacks, given: Sequence[Lockfile]) -> int:
    """How much is lacking in all of them."""
    found = 0
    for pins, python in given:
        around = {PYTHON: python, **pins}

        def versions(name: str, around: Mapping[str, str] = around) -> str:
            return around.get(name, ABSENT)

        for name, version in pins.items():
            found += len(lacks(name, version, versions, lambda module: False))
    return found


def main() -> None:
    """Measure all three."""
    given = lockfiles(LOCKFILES)
    start = time.process_time()
    found = joined(Lacks(), given)
    _tell(f"join, {found} names lacking", start, len(given))
    with TemporaryDirectory() as folder:
        nothing = Gaps(folder)
        slow = Lacks(quick=Quick(lambda: nothing))
        start = time.process_time()
        found = joined(slow, given[:SLOW])
    _tell(f"join without what was worked out, {found} names lacking", start, SLOW)
    oracle = Oracle()
    start = time.process_time()
    broken = sum(bool(oracle.errors(pins, python)) for pins, python in given)
    _tell(f"all rules, {broken} lockfiles broken", start, len(given))
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


def _tell(what: str, start: float, count: int) -> None:
    print(f"{(time.process_time() - start) / count * 1000:6.2f} ms a lockfile of {count}: {what}", flush=True)


if __name__ == "__main__":
    main()
