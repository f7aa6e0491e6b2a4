from __future__ import annotations

from flaskcompat.readers.ci_python import Pythons
from flaskcompat.text.yaml_nodes import load


def test_each_python_counts_once_where_it_is_named_first() -> None:
    pythons = Pythons("p")
    pythons.add(load("- '3.9'\n- [nothing]\n- pypy3.9\n- 3.11\n- ''\n"))
    pythons.add_claim(None)
    assert [(each.specifier, each.line) for each in pythons.found.values()] == [
        ("==3.9.*", 1),
        ("==3.11.*", 4),
    ]
    assert pythons.problems == []


def test_only_a_number_that_loses_its_zero_is_told() -> None:
    pythons = Pythons("p")
    pythons.add(load("- 3.9\n- '3.10'\n- 3.10.1\n- 3.20\n- 310\n"))
    assert [each.line for each in pythons.problems] == [4]
