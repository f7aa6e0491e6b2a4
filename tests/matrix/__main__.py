"""`python -m tests.matrix`: runs Flask with its stack and its extensions, and judges predictions by that."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.matrix.tools import Tools, default_cache


def main(arguments: list[str]) -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser("python -m tests.matrix", description=__doc__)
    parser.add_argument("--cache", type=Path, default=default_cache(), help="folder of installed releases")
    parser.add_argument("--try", dest="one", metavar="NAME", help="run one combination and print how it ends")
    parser.add_argument("--ext-version", default="", metavar="V")
    parser.add_argument("--flask", default="", metavar="V")
    parser.add_argument("--python", action="append", default=[], metavar="X.Y")
    parser.add_argument("--date", default="", help="what was released until then (YYYY-MM-DD)")
    parser.add_argument("--with", dest="more", action="append", default=[], metavar="REQUIREMENT")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="these, `stack` for the stack")
    parser.add_argument("--sample", type=int, default=30, help="combinations of each extension (stack: x 10)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--table", type=Path, help="write (or judge) this table instead of the shipped one")
    parser.add_argument("--run", action="store_true", help="run combinations, and write the table")
    parser.add_argument(
        "--again", action="store_true", help="with --run: what was run before, where its code changed"
    )
    parser.add_argument("--write", action="store_true", help="write the table of all that was run")
    parser.add_argument("--judge", action="store_true", help="hold predictions against the table")
    parser.add_argument(
        "--fresh", type=int, default=0, help="judge so many rows from what they ask for alone"
    )
    parser.add_argument("--lists", type=Path, help="folder for misses.json, false.json, suspects.json")
    options = parser.parse_args(arguments)
    tools = Tools(options.cache)
    if options.one:
        from tests.matrix.attempt import attempt

        return attempt(tools, options)
    if options.run:
        from tests.matrix.grand import run

        run(tools, options)
    if options.run or options.write:
        from tests.matrix.grand import write_table

        write_table(tools, options)
    if options.judge:
        from tests.matrix.grand import judge

        judge(options)
    if not (options.run or options.write or options.judge):
        parser.print_help()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
