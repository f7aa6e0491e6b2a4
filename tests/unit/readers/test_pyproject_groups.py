from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.dependency_groups import CyclicDependencyGroup, DependencyGroupResolver
from packaging.errors import ExceptionGroup

from flaskcompat.readers.pyproject import parse


def groups(text: str) -> list[tuple[str, str, int]]:
    found = parse(f"[dependency-groups]\n{text}", "p").requirements
    return [(each.group, each.name, each.line) for each in found]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 'flask'", "dependency-groups.a: expected an array"),
        ("a = [1]", "dependency-groups.a[0]: expected a string or"),
        ("a = [{include = 'b'}]", "dependency-groups.a[0]: expected a string or"),
        ("a = [{include-group = 1}]", "dependency-groups.a[0]: expected a string or"),
        ("a = [{include-group = 'b', x = 1}]", "dependency-groups.a[0]: expected a string or"),
        ("a = ['b c']", "dependency-groups.a[0]: not a requirement"),
        ("a = [{include-group = 'b'}]", "dependency-groups.a[0]: no group 'b' to include"),
        ("a = [{include-group = 'A'}]", "dependency-groups.a[0]: groups include each other in a cycle"),
        ("a = []\nA = ['x']", "dependency-groups.A: the same group as 'a'"),
    ],
)
def test_what_is_wrong_is_a_problem(text: str, message: str) -> None:
    problems = parse(f"[dependency-groups]\n{text}\n", "p").problems
    assert len(problems) == 1
    assert problems[0].message.startswith(message)


def test_a_cycle_leaves_the_rest_of_the_groups() -> None:
    text = "a = [{include-group = 'b'}, 'one']\nb = [{include-group = 'a'}, 'two']\nc = ['three']\n"
    assert ("c", "three", 4) in groups(text)


def test_a_group_gets_what_it_includes_from_where_that_is_written() -> None:
    text = "Dev_x = [\n  {include-group = 'TEST'},\n  'ruff',\n]\ntest = ['pytest']\n"
    assert groups(text) == [("dev-x", "pytest", 6), ("dev-x", "ruff", 4), ("test", "pytest", 6)]


def test_a_long_chain_and_a_doubling_one_end() -> None:
    chain = "".join(f"g{n} = [{{include-group = 'g{n + 1}'}}]\n" for n in range(2000)) + "g2000 = ['a']\n"
    assert any("levels" in each.message for each in parse(f"[dependency-groups]\n{chain}", "p").problems)
    twice = "g{0} = [{{include-group = 'g{1}'}}, {{include-group = 'g{1}'}}]\n"
    double = "".join(twice.format(n, n + 1) for n in range(40))
    problems = parse(f"[dependency-groups]\n{double}g40 = ['a']\n", "p").problems
    assert any("grow beyond" in each.message for each in problems)


@given(
    st.dictionaries(
        st.sampled_from("abcd"),
        st.lists(
            st.one_of(
                st.sampled_from(["flask", "click>=8", "x[y]"]),
                st.sampled_from("abcd").map(lambda name: {"include-group": name}),
            ),
            max_size=4,
        ),
        max_size=4,
    )
)
def test_groups_resolve_as_packaging_resolves_them(table: dict[str, list[str | dict[str, str]]]) -> None:
    resolver = DependencyGroupResolver(table)
    refused = False
    try:
        theirs = [(name, each.name) for name in table for each in resolver.resolve(name)]
    except (ExceptionGroup, CyclicDependencyGroup, LookupError):
        theirs = []
        refused = True
    rows = [f"{name} = {str(members).replace(': ', ' = ')}" for name, members in table.items()]
    rows = [row.replace("'include-group'", "include-group") for row in rows]
    inventory = parse("[dependency-groups]\n" + "\n".join(rows), "p")
    assert bool(inventory.problems) == refused
    if not refused:
        assert [(each.group, each.name) for each in inventory.requirements] == theirs
