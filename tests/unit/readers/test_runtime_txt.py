from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.model.inventory import PythonClaim
from flaskcompat.readers.runtime_txt import parse


@pytest.mark.parametrize("text", ["", "\n\n", "# python-3.9\n"])
def test_an_empty_file_is_nothing(text: str) -> None:
    assert parse(text, "runtime.txt").problems == ()


@pytest.mark.parametrize("text", ["\nruby-3.1\n", "\npython\n", "\n" + "x" * 10_000])
def test_what_names_no_python_is_a_problem(text: str) -> None:
    inventory = parse(text, "runtime.txt")
    assert inventory.pythons == ()
    assert [each.line for each in inventory.problems] == [2]


@pytest.mark.parametrize(
    ("text", "specifier"),
    [("python-3.11.4\r\n", "==3.11.4"), ("python-3.11", "==3.11.*"), ("3.8\n", "==3.8.*")],
)
def test_the_python_that_runs(text: str, specifier: str) -> None:
    assert parse(text, "runtime.txt").pythons == (PythonClaim(specifier, "used", "runtime.txt", 1),)


@given(st.text())
def test_any_text_is_read_without_an_exception(text: str) -> None:
    parse(text, "runtime.txt")
