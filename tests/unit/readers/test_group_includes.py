from __future__ import annotations

from flaskcompat.model.inventory import Requirement
from flaskcompat.readers.group_includes import Groups
from flaskcompat.readers.toml_facts import Facts
from flaskcompat.text.toml_lines import load


def test_unknown_and_repeated_groups_are_problems_and_the_rest_stays() -> None:
    facts = Facts(load(""), "p")
    groups = Groups(facts)
    groups.open("A", ())
    groups.open("a", ())
    groups.include("A", "b", ())
    groups.add("a", Requirement("flask", "", "p", 1))
    groups.close()
    assert [each.message for each in facts.problems] == ["the same group as 'A'", "no group 'b' to include"]
    assert facts.requirements == [Requirement("flask", "", "p", 1, group="a")]


def test_includes_of_includes() -> None:
    facts = Facts(load(""), "p")
    groups = Groups(facts)
    for name in "abc":
        groups.open(name, ())
        groups.add(name, Requirement(f"of-{name}", "", "p", 1))
    groups.include("a", "B", ())
    groups.include("b", "C", ())
    groups.close()
    assert [(each.group, each.name) for each in facts.requirements] == [
        *(("a", "of-a"), ("a", "of-b"), ("a", "of-c")),
        *(("b", "of-b"), ("b", "of-c")),
        ("c", "of-c"),
    ]
