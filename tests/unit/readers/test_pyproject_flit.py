from __future__ import annotations

from flaskcompat.model.inventory import PythonClaim, Requirement
from flaskcompat.readers.pyproject import parse


def test_wrong_types_are_problems() -> None:
    problems = parse("[tool.flit.metadata]\nrequires = 'flask'\nrequires-extra = ['x']\n", "p").problems
    assert [each.message for each in problems] == [
        "tool.flit.metadata.requires: expected an array",
        "tool.flit.metadata.requires-extra: expected a table",
    ]


def test_metadata_of_the_old_style() -> None:
    text = """\
[tool.flit.metadata]
requires = ["flask (>=1)"]
dev-requires = ["ruff"]
requires-python = ">=3.6"
classifiers = ["Programming Language :: Python :: 3.7"]
[tool.flit.metadata.requires-extra]
Test = ["pytest"]
".none" = ["click"]
"""
    inventory = parse(text, "p")
    assert inventory.requirements == (
        Requirement("flask", ">=1", "p", 2),
        Requirement("ruff", "", "p", 3, group="dev"),
        Requirement("pytest", "", "p", 7, group="test"),
        Requirement("click", "", "p", 8),
    )
    assert inventory.pythons == (
        PythonClaim(">=3.6", "declared", "p", 4),
        PythonClaim("==3.7.*", "classifier", "p", 5),
    )
