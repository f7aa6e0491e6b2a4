from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.github_workflow import parse

PATH = ".github/workflows/tests.yml"


def pythons(text: str) -> list[tuple[str, int]]:
    return [(each.specifier, each.line) for each in parse(text, PATH).pythons]


@pytest.mark.parametrize(
    ("text", "line"),
    [("jobs:\n  python: [)\n", 2), ("a: !!python/name:os.system x\n", 1), ("py: 1\npy: 2\n", 2)],
)
def test_what_cannot_be_read_is_a_problem(text: str, line: int) -> None:
    inventory = parse(text, PATH)
    assert inventory.pythons == ()
    assert [each.line for each in inventory.problems] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "jobs: 1",
        "no: [yaml, of us",
        "jobs: {a: 1}",
        "jobs: {a: {strategy: {matrix: '${{ fromJSON(x) }}'}}}",
        "jobs: {a: {strategy: {matrix: {python-version: '${{ fromJSON(x) }}'}}}}",
        "jobs: {a: {strategy: {matrix: {node: ['3.9']}}}}",
        "jobs: {a: {strategy: {matrix: {python-version: []}}}}",
        "jobs: {a: {steps: [{uses: actions/setup-node@v4, with: {python-version: '3.9'}}]}}",
        "jobs: {a: {steps: [{uses: actions/setup-python@v5, with: {python-version-file: x}}]}}",
        "jobs: {a: {steps: [{uses: actions/setup-python@v5, with: {python-version: 3.x}}]}}",
        "jobs: {a: {steps: 1, container: node:20}}",
        "jobs: {a: {strategy: {matrix: {exclude: [{python-version: '3.9'}]}}}}",
    ],
)
def test_what_names_no_python(text: str) -> None:
    inventory = parse(text, PATH)
    assert (inventory.pythons, inventory.problems) == ((), ())


def test_a_matrix_with_more_combinations() -> None:
    text = """\
jobs:
  test:
    strategy:
      matrix:
        python-version: ["3.9", '3.10',
          "pypy-3.9"]
        include:
          - {python-version: "3.12", os: macos}
        exclude:
          - {python-version: "3.8"}
"""
    assert pythons(text) == [("==3.9.*", 5), ("==3.10.*", 5), ("==3.12.*", 8)]


@pytest.mark.parametrize("axis", ["python", "python-versions", "python_version"])
def test_usual_names_of_the_axis(axis: str) -> None:
    assert pythons(f"jobs: {{a: {{strategy: {{matrix: {{{axis}: ['3.9']}}}}}}}}") == [("==3.9.*", 1)]


@pytest.mark.parametrize(
    ("matrix", "expression"),
    [
        ("{v: ['3.9']}", "${{ matrix.v }}"),
        ("{v: ['3.9']}", "${{matrix.v}}"),
        ("{cfg: [{v: '3.9'}]}", "${{ matrix.cfg.v }}"),
        ("{include: [{v: '3.9'}]}", "${{ matrix.v }}"),
    ],
)
def test_an_axis_of_any_name_that_a_step_uses(matrix: str, expression: str) -> None:
    step = f"{{uses: actions/setup-python@v5, with: {{python-version: '{expression}'}}}}"
    assert pythons(f"jobs: {{a: {{strategy: {{matrix: {matrix}}}, steps: [{step}]}}}}") == [("==3.9.*", 1)]


def test_steps_and_containers() -> None:
    text = """\
jobs:
  a:
    container: python:3.7
    steps:
      - uses: actions/setup-python@v5
        with:
          python-version: |
            3.8
            3.9.1
  b:
    container: {image: "python:3.12-slim"}
    steps:
      - uses: astral-sh/setup-uv@v6
        with: {python-version: "3.13"}
"""
    assert pythons(text) == [
        ("==3.8.*", 8),
        ("==3.9.1", 9),
        ("==3.7.*", 3),
        ("==3.13.*", 14),
        ("==3.12.*", 11),
    ]


def test_variables_of_the_workflow_and_of_the_job() -> None:
    text = """\
env:
  V: "3.9"
  W: "3.10"
jobs:
  a:
    env: {W: 3.11}
    steps:
      - {uses: actions/setup-python@v5, with: {python-version: "${{ env.V }}"}}
      - {uses: actions/setup-python@v5, with: {python-version: "${{env.W}}"}}
      - {uses: actions/setup-python@v5, with: {python-version: "${{ env.NONE }}"}}
"""
    assert pythons(text) == [("==3.9.*", 2), ("==3.11.*", 6)]


def test_an_unquoted_version_that_yaml_reads_as_another_number_is_told() -> None:
    text = "jobs: {a: {strategy: {matrix: {python: [3.9, 3.10, '3.20']}}}}"
    inventory = parse(text, PATH)
    assert [each.specifier for each in inventory.pythons] == ["==3.9.*", "==3.10.*", "==3.20.*"]
    assert [each.message for each in inventory.problems] == [
        "unquoted 3.10 is the number 3.1: CI runs Python 3.1; quote it"
    ]


@given(st.text(alphabet="jobs:matrixpython-{}[],'3.9 \n", max_size=80))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    parse(text, PATH)
