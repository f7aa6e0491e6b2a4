"""`python -m tests.gate`: bumps of real releases, run before and after, and what the gate says of them.

`--run` runs them (needs uv, Pythons and a package index; what ran is kept); without it the gate alone is run,
on repositories with a commit for each bump of the table that ships, and the status tells whether it is right
often enough.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.gate.apps import APPS, App
from tests.gate.bumps import Bump
from tests.gate.judge import Judged, judged, printed, score
from tests.gate.table import SHIPPED, read, write, write_verdicts
from tests.matrix.tools import Tools, default_cache

RECALL, FALSE_ALARMS = 0.95, 0.02


def main(arguments: list[str]) -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser("python -m tests.gate", description=__doc__)
    parser.add_argument("--cache", type=Path, default=default_cache(), help="folder of installed releases")
    parser.add_argument("--run", action="store_true", help="run the bumps, and write the table")
    parser.add_argument("--record", action="store_true", help="keep the verdicts beside the table")
    parser.add_argument("--prove", action="store_true", help="run what the gate says makes a bump right")
    parser.add_argument("--only", nargs="+", default=[], metavar="APP")
    options = parser.parse_args(arguments)
    chosen = [app for app in APPS if not options.only or app.name in options.only]
    if options.run:
        run(Tools(options.cache), chosen)
        return 0
    found = judge([bump for bump in read() if bump.app in {app.name for app in chosen}])
    if options.prove:
        from tests.gate.truth import Ground, proved

        ground = Ground(Tools(options.cache))
        found = list(proved(found, {app.name: app for app in APPS}, ground))
    print(printed(found))
    if options.record:
        write_verdicts(found)
    reached = score(found)
    return 0 if reached.recall >= RECALL and reached.false_alarms <= FALSE_ALARMS else 1


def judge(bumps: Sequence[Bump]) -> list[Judged]:
    """The verdicts of the gate on bumps."""
    with tempfile.TemporaryDirectory() as folder:
        return judged(bumps, Path(folder).resolve())


def run(tools: Tools, apps: Sequence[App]) -> None:
    """Run all bumps of the applications with two workers, and write the table."""
    from tests.gate.truth import Ground, bumps_of
    from tests.matrix.runner import Runner

    ground = Ground(tools)

    def work(app: App) -> list[Bump]:
        runner = Runner(tools, ground.folders)
        try:
            return bumps_of(app, ground, runner)
        finally:
            runner.close()

    with ThreadPoolExecutor(2) as pool:
        found = [bump for bumps in pool.map(work, apps) for bump in bumps]
    names = {app.name for app in apps}
    kept = [bump for bump in (read() if SHIPPED.exists() else ()) if bump.app not in names]
    write(SHIPPED, [*kept, *found])
    print(f"{SHIPPED}: {len(found)} bumps, {sum(one.truth == 'breaks' for one in found)} break")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
