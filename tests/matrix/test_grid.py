from __future__ import annotations

from pathlib import Path

import pytest

from tests.matrix.grid import MOST, Combination, Out, chosen_releases, flasks, in_turn, of_extension
from tests.matrix.tools import Tools


@pytest.fixture
def tools(tmp_path: Path) -> Tools:
    """Tools that are asked for nothing: whatever the catalog holds needs no index."""
    made = Tools.__new__(Tools)
    made.cache = tmp_path
    return made


def test_of_few_releases_all_since_2018_are_taken() -> None:
    found = [Out("0.1", "2017-01-01"), Out("0.2", "2018-01-01"), Out("0.3", "2019-01-01")]
    assert [each.version for each in chosen_releases(found)] == ["0.2", "0.3"]


def test_of_what_is_abandoned_the_last_release_is_taken() -> None:
    assert chosen_releases([Out("0.1", "2013-01-01"), Out("0.2", "2014-01-01")]) == [Out("0.2", "2014-01-01")]


def test_of_many_the_ends_and_the_last_of_minors() -> None:
    found = [
        Out(f"1.{minor}.{patch}", f"20{20 + minor // 12}-01-01") for minor in range(30) for patch in range(3)
    ]
    chosen = [each.version for each in chosen_releases(found)]
    assert len(chosen) <= MOST
    assert (chosen[0], chosen[-1]) == ("1.0.0", "1.29.2")
    assert all(version.endswith(".2") for version in chosen[1:])


def test_flasks_are_the_ends_of_minors_and_all_of_the_newer_ones(tools: Tools) -> None:
    versions = [each.version for each in flasks(tools)]
    assert {"1.1.0", "1.1.4", "2.2.0", "2.2.5", "2.3.1", "3.1.0", "3.1.1", "3.1.2", "3.1.3"} <= {*versions}
    assert "2.2.3" not in versions


def test_the_same_seed_draws_the_same_combinations(tools: Tools) -> None:
    drawn = [of_extension(tools, "flask-wtf", 20, 7) for _ in range(2)]
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) == 20
    assert drawn[0] != of_extension(tools, "flask-wtf", 20, 8)


def test_every_release_meets_its_own_day_and_today(tools: Tools) -> None:
    drawn = of_extension(tools, "flask-wtf", 60, 0)
    for version in {each.version for each in drawn}:
        assert {"dated", "latest"} <= {each.mode for each in drawn if each.version == version}


def test_lists_take_turns() -> None:
    one, two = (of_extension_named(name, 2) for name in ("a", "b"))
    assert [each.name for each in in_turn([one, two[:1]])] == ["a", "b", "a"]


def of_extension_named(name: str, number: int) -> list[Combination]:
    return [Combination(name, str(each), "3.1.3", "3.12", "latest", "", name) for each in range(number)]
