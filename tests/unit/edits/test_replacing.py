from __future__ import annotations

import pytest

from flaskcompat.edits.replacing import Replacement, applied, spread


def test_all_replacements_count_from_the_text_as_it_was() -> None:
    assert (
        applied("abcd", [Replacement(3, 4, "DD"), Replacement(0, 1, "AA"), Replacement(2, 2, "-")])
        == "AAb-cDD"
    )


def test_the_same_replacement_twice_is_one() -> None:
    assert applied("ab", [Replacement(0, 1, "x"), Replacement(0, 1, "x")]) == "xb"


def test_replacements_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="two changes"):
        applied("abcd", [Replacement(0, 2, "x"), Replacement(1, 3, "y")])


def test_what_stands_in_several_stretches_goes_into_the_first() -> None:
    assert applied("a>=2,|<3", spread(((1, 5), (6, 8)), ">=3")) == "a>=3|"
