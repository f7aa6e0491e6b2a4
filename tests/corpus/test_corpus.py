"""Holds the readers to what independent tools say about 276 real files."""

from __future__ import annotations

import pytest

from tests.corpus.driver import Case, Comparison, cases, compare, known, read

CASES = list(cases())
pytestmark = pytest.mark.skipif(not CASES, reason="no ../shared/corpus beside the repository")


@pytest.fixture(scope="module")
def comparisons() -> list[Comparison]:
    return [compare(case) for case in CASES]


def test_agrees_with_the_independent_tools(comparisons: list[Comparison]) -> None:
    total = sum(comparison.total for comparison in comparisons)
    equal = sum(comparison.equal for comparison in comparisons)
    assert equal >= 0.995 * total, f"{equal} of {total} entries equal"


def test_every_difference_is_explained(comparisons: list[Comparison]) -> None:
    found = {(each.case.path, difference) for each in comparisons for difference in each.differences}
    explained = {row for name in {case.format for case in CASES} for row in known(name)}
    assert sorted(found - explained) == []
    assert sorted(explained - found) == [], "explained differences that no longer exist"


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.expected.get("oracle_status") == "failed"],
    ids=lambda case: case.path,
)
def test_what_the_tool_refused_is_a_problem(case: Case) -> None:
    assert read(case).problems
