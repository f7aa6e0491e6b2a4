"""`python -m tests.gate`: bumps of real releases, run before and after, and what the gate says of them.

`--run` runs them (needs uv, Pythons and a package index; what ran is kept); without it the gate alone is run,
on a repository with a commit for each bump of the table that ships.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.gate.apps import APPS, App
from tests.gate.bumps import Bump
from tests.gate.table import SHIPPED, write
from tests.matrix.tools import Tools, default_cache


def main(arguments: list[str]) -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser("python -m tests.gate", description=__doc__)
    parser.add_argument("--cache", type=Path, default=default_cache(), help="folder of installed releases")
    parser.add_argument("--run", action="store_true", help="run the bumps, and write the table")
    parser.add_argument("--only", nargs="+", default=[], metavar="APP")
    options = parser.parse_args(arguments)
    if options.run:
        chosen = [app for app in APPS if not options.only or app.name in options.only]
        run(Tools(options.cache), chosen)
    return 0


def run(tools: Tools, apps: list[App]) -> None:
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
    write(SHIPPED, found)
    print(f"{SHIPPED}: {len(found)} bumps, {sum(one.truth == 'breaks' for one in found)} break")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
