"""Prints the agreement by format, `-v` each difference: `python -m tests.corpus [-v] [FORMAT...]`."""

from __future__ import annotations

import sys
from collections import defaultdict

from tests.corpus.driver import Comparison, cases, compare, known


def main(arguments: list[str]) -> None:
    """Print one row a format."""
    wanted = [argument for argument in arguments if not argument.startswith("-")]
    by_format: dict[str, list[Comparison]] = defaultdict(list)
    for case in cases():
        if not wanted or case.format in wanted:
            by_format[case.format].append(compare(case))
    print(f"{'format':<16}{'files':>6}{'entries':>9}{'equal':>9}{'explained':>10}")
    for name, comparisons in by_format.items():
        print(_row(name, comparisons))
    print(_row("all", [each for comparisons in by_format.values() for each in comparisons]))
    if "-v" in arguments:
        for comparisons in by_format.values():
            for comparison in comparisons:
                for difference in comparison.differences:
                    print(f"{comparison.case.path}: {difference}{_reason(comparison, difference)}")


def _row(name: str, comparisons: list[Comparison]) -> str:
    total = sum(comparison.total for comparison in comparisons)
    equal = sum(comparison.equal for comparison in comparisons)
    explained = sum(
        bool(_reason(each, difference)) for each in comparisons for difference in each.differences
    )
    return f"{name:<16}{len(comparisons):>6}{total:>9}{equal:>9}{explained:>10}"


def _reason(comparison: Comparison, difference: str) -> str:
    reason = known(comparison.case.format).get((comparison.case.path, difference))
    return f"  ({reason})" if reason else ""


if __name__ == "__main__":
    main(sys.argv[1:])
