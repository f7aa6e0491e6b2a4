from __future__ import annotations

import pytest

from flaskcompat.readers.toml_facts import Facts, dotted
from flaskcompat.text.toml_lines import load

TEXT = "a = 1\n[t]\nlist = [\n  'x',\n  2,\n]\ntable = {k = 'v'}\n"


@pytest.mark.parametrize(
    ("getter", "keys", "message"),
    [
        ("table", ("a",), "a: expected a table"),
        ("array", ("t", "table"), "t.table: expected an array"),
        ("string", ("t", "list"), "t.list: expected a string"),
    ],
)
def test_the_wrong_type_is_a_problem(getter: str, keys: tuple[str, ...], message: str) -> None:
    facts = Facts(load(TEXT), "p")
    assert not getattr(facts, getter)(*keys)
    assert [each.message for each in facts.problems] == [message]


@pytest.mark.parametrize(
    "keys", [("b",), ("a", "b"), ("t", "list", "x"), ("t", "list", 9), ("t", "table", "z")]
)
def test_what_is_missing_is_empty_and_no_problem(keys: tuple[str | int, ...]) -> None:
    facts = Facts(load(TEXT), "p")
    assert (facts.table(*keys), facts.array(*keys), facts.string(*keys), facts.get(keys)) == (
        {},
        [],
        "",
        None,
    )
    assert facts.problems == []


def test_strings_come_with_their_places_and_the_rest_is_told() -> None:
    facts = Facts(load(TEXT), "p")
    assert list(facts.strings("t", "list")) == [(("t", "list", 0), "x")]
    assert [each[1:] for each in facts.problems] == [(5, "t.list[1]: expected a string")]


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    facts = Facts(load(TEXT), "p")
    facts.problem("too much", ())
    assert facts.problems == [("p", 0, "too much")]


def test_key_paths_read_as_in_toml() -> None:
    assert dotted(("tool", "x", 3, "y")) == "tool.x[3].y"


def test_a_key_can_neither_flood_nor_steer_a_report() -> None:
    assert dotted(("a" * 1000, "\x1b[2J\n")) == "a" * 100 + ".'\\x1b[2J\\n'"
