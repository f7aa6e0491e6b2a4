from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.model.inventory import PythonClaim
from flaskcompat.readers.python_version import parse

PATH = ".python-version"


@pytest.mark.parametrize("text", ["", "\n", "# 3.9\n", "system\n", "3\n", "pypy3\n"])
def test_a_version_left_open_is_nothing(text: str) -> None:
    inventory = parse(text, PATH)
    assert (inventory.pythons, inventory.problems) == ((), ())


@pytest.mark.parametrize("text", ["\nmy-venv\n", "\n\x7fELF\n", "\n" + "x" * 10_000])
def test_what_names_no_python_is_a_problem(text: str) -> None:
    inventory = parse(text, PATH)
    assert [each.line for each in inventory.problems] == [2]
    assert len(inventory.problems[0].message) < 300


def test_several_pythons_on_lines_and_in_a_line() -> None:
    text = "# ours\r\n3.11.4  # main\r\n3.12 pypy3.9-7.3.11\r\nmy-venv\r\n"
    inventory = parse(text, PATH)
    assert inventory.pythons == (
        PythonClaim("==3.11.4", "used", PATH, 2),
        PythonClaim("==3.12.*", "used", PATH, 3),
        PythonClaim("==3.9.*", "used", PATH, 3),
    )
    assert inventory.problems == ()


@given(st.text())
def test_any_text_is_read_without_an_exception(text: str) -> None:
    parse(text, PATH)
