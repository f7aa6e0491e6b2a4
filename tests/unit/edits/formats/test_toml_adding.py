from __future__ import annotations

import pytest

from flaskcompat.edits.lines import line_edits
from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted


def lines(text: str, *wanted: Wanted, name: str = "pyproject.toml") -> list[str]:
    done = edit(name, text, name, wanted)
    assert done.refused == ()
    assert edit(name, done.text, name, wanted).text == done.text
    return [each.after for each in line_edits(name, text, done.text) if each.after]


def test_a_sorted_array_stays_sorted() -> None:
    text = '[project]\ndependencies = [\n    "a>=1",  # why\n    # about z\n    "Z",\n]\n'
    done = edit("pyproject.toml", text, "pyproject.toml", [Wanted("m", ">=1")])
    assert done.text == text.replace('    # about z\n    "Z",', '    # about z\n    "m>=1",\n    "Z",') or (
        done.text == text.replace("    # about z", '    "m>=1",\n    # about z')
    )


def test_an_array_of_another_order_gets_it_at_the_end() -> None:
    assert (
        lines('[project]\ndependencies = [\n  "z",\n  "a"\n]\n', Wanted("m", ">=1"))[-1].strip() == '"m>=1"'
    )


def test_an_array_on_one_line_stays_one() -> None:
    assert lines('[project]\ndependencies = ["a", "z"]\n', Wanted("m", "")) == [
        'dependencies = ["a", "m", "z"]'
    ]


def test_windows_line_ends_stay() -> None:
    text = '[project]\r\ndependencies = [\r\n  "a",\r\n]\r\n'
    done = edit("pyproject.toml", text, "pyproject.toml", [Wanted("m", ">=1")])
    assert done.text == text.replace('"a",\r\n', '"a",\r\n  "m>=1",\r\n')


def test_tables_that_are_missing_are_made() -> None:
    text = '[project]\nname = "x"\n\n[tool.uv]\npackage = false\n\n[tool.ruff]\nline-length = 100\n'
    done = edit("pyproject.toml", text, "pyproject.toml", [Wanted("m", "<2", kind="constraint")])
    assert done.text == text.replace("false\n", 'false\nconstraint-dependencies = ["m<2"]\n')
    assert lines(text, Wanted("m", "", group="docs"))[-2:] == ["[dependency-groups]", 'docs = ["m"]']


@pytest.mark.parametrize(
    "text",
    [
        '[project]\r\nname="x"\ndependencies=["a"]\n',
        '[project]\nname="x"\n[project]\n',
        'dependencies="x"\n[project]\ndependencies="x"\n',
    ],
)
def test_what_cannot_be_kept_is_refused(text: str) -> None:
    done = edit("pyproject.toml", text, "pyproject.toml", [Wanted("m", "<2")])
    assert (done.text, len(done.refused)) == (text, 1)


def test_a_python_that_nobody_declared() -> None:
    wanted = Wanted("python", ">=3.9", kind="python")
    assert lines('[project]\nname="x"\n', wanted) == ['requires-python = ">=3.9"']
    assert lines('[tool.poetry.dependencies]\na = "*"\n', wanted) == ['python = ">=3.9"']
    assert lines('[packages]\na = "*"\n', wanted, name="Pipfile") == ["[requires]", 'python_version = "3.9"']
