"""Holds our resolver to what uv said, offline; with `-m witness` also a few answers to uv itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from flaskcompat.catalog import load
from tests.resolver.cases import Answer, Case, differences, ours
from tests.resolver.cases import load as load_answers
from tests.resolver.draw import draw
from tests.resolver.uv import ask

ANSWERS = load_answers()


def test_there_is_enough_to_compare() -> None:
    cases = [answer.case for answer in ANSWERS]
    assert len(set(cases)) == len(cases) >= 100
    assert {case.day[:4] for case in cases} >= {str(year) for year in range(2019, 2027)}
    assert {case.python.rpartition(".")[0] for case in cases} == {f"3.{minor}" for minor in range(8, 14)}
    assert sum(answer.pins is not None for answer in ANSWERS) >= 100


def test_98_of_100_sets_are_what_uv_says() -> None:
    equal = sum(not differences(answer, load()) for answer in ANSWERS)
    assert equal >= 0.98 * len(ANSWERS), f"{equal} of {len(ANSWERS)} sets equal"


@pytest.mark.parametrize(
    "answer", [one for one in ANSWERS if one.why], ids=lambda one: one.case.requirements[0]
)
def test_an_explained_difference_still_exists(answer: Answer) -> None:
    assert differences(answer, load())


def test_every_difference_is_explained() -> None:
    assert [one.case for one in ANSWERS if differences(one, load()) and not one.why] == []


def test_nothing_that_was_asked_for_is_unknown() -> None:
    assert [one.case for one in ANSWERS if "unknown" in (ours(one.case, load()) or {}).values()] == []


def test_a_draw_is_the_same_each_time_and_asks_for_flask() -> None:
    drawn = draw(20, 1, ["flask-login", "flask-wtf", "flask-mail", *(["flask-cors"] * 5)], load())
    assert drawn == draw(20, 1, ["flask-login", "flask-wtf", "flask-mail", *(["flask-cors"] * 5)], load())
    assert all(case.requirements[0].startswith("flask") for case in drawn)


def test_a_difference_names_the_distribution(tmp_path: Path) -> None:
    case = Case(("flask==2.2.2",), "2022-12-31", "3.11.7")
    found = ours(case, load())
    assert found is not None
    assert differences(Answer(case, found), load()) == []
    assert differences(Answer(case, {**found, "click": "1.0"}), load()) == ["click: uv 1.0, we 8.1.3"]
    assert differences(Answer(case, None), load()) == ["uv found none, we found a solution"]


@pytest.mark.witness
@pytest.mark.skipif(shutil.which("uv") is None, reason="no uv")
@pytest.mark.parametrize(
    "answer", [one for one in ANSWERS if not one.why][::40], ids=lambda one: one.case.day
)
def test_uv_says_it_again(answer: Answer, tmp_path: Path) -> None:
    assert ask(answer.case, tmp_path) == answer
