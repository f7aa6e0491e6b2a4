from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.gitlab_ci import parse

PATH = ".gitlab-ci.yml"


def pythons(text: str) -> list[tuple[str, int]]:
    return [(each.specifier, each.line) for each in parse(text, PATH).pythons]


@pytest.mark.parametrize(("text", "line"), [("\na: [)\n", 2), ("a: !!python/name:os.system x\n", 1)])
def test_what_cannot_be_read_is_a_problem(text: str, line: int) -> None:
    inventory = parse(text, PATH)
    assert inventory.pythons == ()
    assert [each.line for each in inventory.problems] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "image: node:20",
        "image: [python:3.9]",
        "a: {image: {entrypoint: ['']}}",
        "a: {image: 'python:$NOWHERE'}",
        "a: {parallel: 5}",
        "a: {parallel: {matrix: [{NODE: ['3.9']}]}}",
        "a: {script: [!reference [b, script]]}",
    ],
)
def test_what_names_no_python(text: str) -> None:
    inventory = parse(text, PATH)
    assert (inventory.pythons, inventory.problems) == ((), ())


def test_images_of_the_pipeline_and_of_jobs() -> None:
    text = """\
image: python:3.9
default:
  image: {name: "python:3.10-slim", entrypoint: [""]}
test:
  image: 'python:3.11'
"""
    assert pythons(text) == [("==3.9.*", 1), ("==3.10.*", 3), ("==3.11.*", 5)]


def test_variables_and_matrices_are_filled_in() -> None:
    text = """\
variables:
  V: "3.9"
  W: {value: "3.10", description: x}
a:
  image: python:$V
b:
  image: "python:${W}-slim"
c:
  image: python:$TAG-$KIND
  parallel:
    matrix:
      - TAG: ["3.11", "3.12"]
        KIND: slim
"""
    assert pythons(text) == [("==3.9.*", 5), ("==3.10.*", 7), ("==3.11.*", 12), ("==3.12.*", 12)]


def test_a_matrix_whose_variable_says_python() -> None:
    text = "a:\n  parallel:\n    matrix:\n      - PYTHON_VERSION: ['3.9', 3.10]\n"
    inventory = parse(text, PATH)
    assert [each.specifier for each in inventory.pythons] == ["==3.9.*", "==3.10.*"]
    assert "quote it" in inventory.problems[0].message


def test_variables_that_hold_each_other_end() -> None:
    many = "[" + ", ".join(f"'$B$C{n}'" for n in range(300)) + "]"
    text = f"a:\n  image: python:$A\n  parallel: {{matrix: [{{A: {many}, B: {many}}}]}}\nb: {{image: '$X'}}\n"
    start = time.perf_counter()
    parse(text + "variables: {X: $Y, Y: $X}\n", PATH)
    assert time.perf_counter() - start < 5


@given(st.text(alphabet="image:python$VA{}[],'3.9 \n", max_size=80))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    parse(text, PATH)
