from __future__ import annotations

from flaskcompat.model.match import CONFIDENCES, DEFINITE, FRESH_INSTALL, POSSIBLE, Match


def test_the_levels_have_an_order_so_that_the_weakest_part_decides() -> None:
    assert 0 < POSSIBLE < FRESH_INSTALL < DEFINITE
    assert min(DEFINITE, FRESH_INSTALL, POSSIBLE) == POSSIBLE


def test_each_level_has_its_word_in_reports() -> None:
    assert [CONFIDENCES[level] for level in (POSSIBLE, FRESH_INSTALL, DEFINITE)] == [
        "possible",
        "fresh-install",
        "definite",
    ]


def test_a_version_that_two_conditions_ask_for_is_named_once() -> None:
    values = (("web", "2.0"), ("web", "2.0"), ("core", "1.1"), ("usage", "web.run"))
    found = Match(distributions=("web==2.0", "core==1.1"), values=values)
    assert dict(found.told())["versions"] == "web 2.0 and core 1.1"
