"""Two blocks of which one is enough."""

from __future__ import annotations

from flaskcompat.needs.alternatives import either
from flaskcompat.needs.steps import Maybe, Step, Use


def use(name: str, kind: str = "name") -> Use:
    return Use((name,), kind, "", "ImportError", "a.py", 1)


def test_each_of_one_or_each_of_the_other() -> None:
    first: list[Step] = [use("a"), use("b")]
    second: list[Step] = [use("c"), Maybe([use("d")]), use("e", "assign")]
    assert [one.names for one in either(first, second)] == [("a", "c"), ("b", "c")]


def test_nothing_is_lacking_where_one_needs_nothing() -> None:
    assert either([use("a")], []) == either([], [use("a")]) == []


def test_a_name_is_told_once() -> None:
    assert either([use("a")], [use("a")]) == [use("a")]


def test_the_number_of_alternatives_is_bounded() -> None:
    many: list[Step] = [use(f"a{number}") for number in range(100)]
    assert len(either(many, many)) <= 40
