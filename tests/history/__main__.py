"""Judges upgrades that really happened: `python -m tests.history [-v] [PROJECT...]`.

Fetches the releases before the upgrades (once; they are kept), checks each with the newest Flask stack, and
counts the lines of the truth at which there is a finding; `-v` lists the misses.
"""

from __future__ import annotations

import sys
from collections import defaultdict

from flaskcompat.errors import FlaskcompatError
from tests.history import truth
from tests.history.judge import Verdict, judge, summary
from tests.history.truth import Line


def main(arguments: list[str]) -> int:
    """Print hits by kind; the status tells whether at least 95 % were found."""
    wanted = {argument for argument in arguments if not argument.startswith("-")}
    releases: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in truth.load():
        if not wanted or line.project in wanted:
            releases[line.project, line.before].append(line)
    verdicts: list[Verdict] = []
    for release, lines in releases.items():
        try:
            verdicts += judge(release, lines)
        except FlaskcompatError as error:
            print(f"{release[0]} {release[1]}: {error}", file=sys.stderr)
            verdicts += [Verdict(line, ()) for line in lines]
    if "-v" in arguments:
        for line, codes in verdicts:
            if not codes:
                print(f"{line.project} {line.before} {line.path}:{line.line}: {line.name} ({line.kind})")
    counts = summary(verdicts)
    for kind in sorted(counts, key=lambda kind: (kind == "all", kind)):
        lines_of, hits = counts[kind]
        print(f"{kind:<10} {hits:>5} of {lines_of:>5}  {hits / lines_of:.1%}")
    total, hits = counts.get("all", (0, 0))
    return 0 if hits >= 0.95 * total else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
