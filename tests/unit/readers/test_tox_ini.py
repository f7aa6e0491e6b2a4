from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.tox_ini import expand, factors, parse


def pythons(text: str) -> list[tuple[str, int]]:
    return [(each.specifier, each.line) for each in parse(text, "tox.ini").pythons]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "envlist = py39\n",
        "[tox]\n# envlist = py39\n",
        "[tox]\nenvlist = lint, docs-3.9, py, py3, pypy3\n",
        "[testenv]\nenvlist = py39\n",
        "[testenv]\ndeps =\n  py39: x\n",
        "[testenv]\nbasepython = python3\n",
        "[flake8]\nbasepython = python3.9\n",
        "\x00[[]]",
    ],
)
def test_what_names_no_python(text: str) -> None:
    inventory = parse(text, "tox.ini")
    assert (inventory.pythons, inventory.problems) == ((), ())


@pytest.mark.parametrize("key", ["envlist", "env_list", "envlist "])
@pytest.mark.parametrize("section", ["tox", "tox:tox"])
def test_the_list_of_environments(key: str, section: str) -> None:
    text = f"""\
[{section}]
{key}= py27, 3.13
    py{{39,310}}-flask{{2,3}}  # 3.8
    # py36

    pypy311
skipsdist = true
    py35
"""
    expected = [("==2.7.*", 2), ("==3.13.*", 2), ("==3.9.*", 3), ("==3.10.*", 3), ("==3.11.*", 6)]
    assert pythons(text) == expected


def test_the_python_of_an_environment() -> None:
    text = """\
[testenv:lint]
basepython = python3.11
[testenv]
base_python =
    py38: python3.8
    {env:PY:x}
"""
    assert pythons(text) == [("==3.11.*", 2), ("==3.8.*", 5)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a,b c", ["a", "b", "c"]),
        ("py{39, 310}-{a,b}", ["py39-a", "py39-b", "py310-a", "py310-b"]),
        ("a{b", ["a{b"]),
        ("{,x}y", ["y", "xy"]),
    ],
)
def test_braces(text: str, expected: list[str]) -> None:
    assert expand(text) == expected


def test_factors_further_on_are_versions_of_something_else() -> None:
    assert factors("3.9-flask-2.3-py310") == ["3.9", "py310"]


def test_braces_that_multiply_without_end_are_a_problem() -> None:
    start = time.perf_counter()
    inventory = parse("[tox]\nenvlist = " + "{a,b,c,d}" * 1000 + "\n", "tox.ini")
    assert "more than" in inventory.problems[0].message
    parse("[tox]\nenvlist = " + "a," * 200_000 + "{" * 100_000, "tox.ini")
    assert time.perf_counter() - start < 5


@given(st.text(alphabet="[tox]\nenvlist=py39,{} #:-", max_size=60))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    parse(text, "tox.ini")
    parse("[tox]\nenvlist = " + text, "tox.ini")
