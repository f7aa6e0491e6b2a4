from __future__ import annotations

from flaskcompat.model.match import CONFIDENCES, DEFINITE, FRESH_INSTALL, POSSIBLE


def test_the_levels_have_an_order_so_that_the_weakest_part_decides() -> None:
    assert 0 < POSSIBLE < FRESH_INSTALL < DEFINITE
    assert min(DEFINITE, FRESH_INSTALL, POSSIBLE) == POSSIBLE


def test_each_level_has_its_word_in_reports() -> None:
    assert [CONFIDENCES[level] for level in (POSSIBLE, FRESH_INSTALL, DEFINITE)] == [
        "possible",
        "fresh-install",
        "definite",
    ]
