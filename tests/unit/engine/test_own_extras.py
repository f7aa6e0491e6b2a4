from __future__ import annotations

from flaskcompat.engine.own_extras import with_own_extras
from flaskcompat.model.inventory import Requirement


def entry(name: str, group: str = "", *extras: str, source: str = "") -> Requirement:
    return Requirement(name, "", "pyproject.toml", 1, group=group, extras=extras, source=source)


def test_entries_that_ask_for_others_stay_as_they_are() -> None:
    entries = [entry("flask"), entry("shop", "dev", "tests", source="../shop"), entry("pytest", "tests")]
    assert with_own_extras(entries, ["shop"]) == entries
    assert with_own_extras([entry("shop", "dev", "tests")], []) == [entry("shop", "dev", "tests")]


def test_what_asks_for_the_project_itself_asks_for_its_extras() -> None:
    entries = [entry("flask"), entry("pytest", "tests"), entry("shop", "dev", "tests"), entry("ruff", "dev")]
    assert with_own_extras(entries, ["shop"]) == [
        entry("flask"),
        entry("pytest", "tests"),
        entry("pytest", "dev"),
        entry("ruff", "dev"),
    ]


def test_extras_may_ask_for_each_other_and_for_themselves() -> None:
    entries = [entry("asgiref", "async"), entry("shop", "all", "async", "all"), entry("x", "all")]
    found = with_own_extras(entries, ["shop"])
    assert [(each.name, each.group) for each in found] == [
        ("asgiref", "async"),
        ("asgiref", "all"),
        ("x", "all"),
    ]
