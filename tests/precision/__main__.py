"""How true check is of real projects: `python -m tests.precision FOLDER [--jobs N] [--judge ...]`.

Each folder in FOLDER is a project (an unpacked source archive, say). Printed are its lines of Python, its
errors and warnings, how many of them were judged true or false before, and in full those that nobody judged
yet. `--judge KEY.. VERDICT REASON` writes a verdict on such ones into the table. The status tells whether
everything is judged, and at most one finding in 100,000 lines false.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from flaskcompat.errors import FlaskcompatError
from tests.precision.judged import TABLE, Judged, load, save
from tests.precision.tree import Tree, read

BAR = 100_000
"""Lines among which one finding may be false."""


def main(arguments: list[str]) -> int:
    """Check the projects and print what is known of their findings."""
    options = _options(arguments)
    trees: list[Tree] = []
    for found in _read_all(Path(options.folder), options.jobs):
        if isinstance(found, Tree):
            trees.append(found)
        else:
            print(found, file=sys.stderr)
    if options.judge:
        return _judge(trees, options.judge, Path(options.table))
    unread = sum(path.is_dir() for path in Path(options.folder).iterdir()) - len(trees)
    return report(trees, load(Path(options.table))) or (1 if unread else 0)


def report(trees: list[Tree], judged: dict[str, Judged]) -> int:
    """Print the projects, then what is to be judged; the status tells whether the bar is met."""
    new = false = lines = 0
    print(f"{'project':<40} {'lines':>8} {'errors':>7} {'warnings':>9} {'true':>6} {'false':>6} {'new':>5}")
    for tree in trees:
        verdicts = [judged[said.key].verdict if said.key in judged else "new" for said in tree.said]
        errors = sum(said.severity == "error" for said in tree.said)
        counts = [verdicts.count(each) for each in ("true", "false", "new")]
        print(
            f"{tree.release:<40} {tree.lines:>8} {errors:>7} {len(tree.said) - errors:>9}"
            f" {counts[0]:>6} {counts[1]:>6} {counts[2]:>5}"
        )
        lines, false, new = lines + tree.lines, false + counts[1], new + counts[2]
    for tree in trees:
        for said in tree.said:
            if said.key not in judged:
                print(f"\n{said.key} {tree.folder}/{said.path}:{said.line}: {said.severity} {said.code}")
                print(f"    {said.message}\n    | {said.text[:160]}")
    rate = false * BAR / max(lines, 1)
    print(f"\n{lines} lines, {false} false, {new} to be judged: {rate:.2f} false per 100,000")
    return 1 if new or false * BAR > lines else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.precision")
    parser.add_argument("folder", help="holds a folder for each project")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--table", default=str(TABLE))
    parser.add_argument(
        "--judge", nargs="+", metavar="WORD", help="KEY.. (or CODE, for all new ones) VERDICT REASON"
    )
    return parser.parse_args(arguments)


def _read_all(folder: Path, jobs: int) -> list[Tree | str]:
    roots = sorted(path for path in folder.iterdir() if path.is_dir())
    if jobs < 2:
        return [_read(root) for root in roots]
    with ProcessPoolExecutor(jobs) as executor:
        return list(executor.map(_read, roots))


def _read(root: Path) -> Tree | str:
    try:
        return read(root)
    except FlaskcompatError as error:
        return f"{root.name}: {error}"


def _judge(trees: list[Tree], words: list[str], table: Path) -> int:
    """Write a verdict on findings, named by their keys or a code, which nobody judged yet."""
    *wanted, verdict, reason = words if len(words) > 2 else ("", "", "")
    if verdict not in ("true", "false") or not reason:
        print("--judge needs keys or codes, true or false, and a reason", file=sys.stderr)
        return 2
    judged = load(table)
    for tree in trees:
        for said in tree.said:
            if said.key not in judged and (said.key in wanted or said.code in wanted):
                row = (said.key, tree.release, said.code, said.path, said.line, verdict, reason)
                judged[said.key] = Judged(*row)  # type: ignore[arg-type]
    save(judged.values(), table)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
