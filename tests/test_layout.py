"""The habits of docs/contributing.md that a machine can see."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path, PurePosixPath

import pytest

from flaskcompat.matchers import CODE_CONDITIONS, MATCHERS
from flaskcompat.readers import FORMATS
from flaskcompat.reporters import REPORTERS
from flaskcompat.settings import SOURCES

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "flaskcompat"
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 300, 60

TESTED_TOGETHER = {
    "source": "the modules walk one tree and call each other; what counts is what `scan` says of a file",
    "needs/reading": "the modules walk one tree and call each other; what counts is what `needs_of` says",
    "fixing/python": "parts of one rewrite; what counts is the text that comes out (fixing/test_code.py)",
    "planner/solving": "parts of one search; what counts is that its ways hold (tests/test_ways.py)",
    "engine/cures": "parts of one search; what counts is that its moves hold (tests/test_cures.py)",
}
"""Folders whose modules need no test of their own name, and why."""

ENTRIES = [
    *((f"readers.{entry.module}", "parse") for entry in FORMATS),
    *((f"settings.{source.module}", "parse") for source in SOURCES),
    *((f"matchers.{module}", "compile_condition") for module in sorted(set(MATCHERS.values()))),
    *((f"reporters.{module}", "render") for module in REPORTERS.values()),
]


def functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Name and number of lines of every function of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_every_module_says_what_it_is_for() -> None:
    trees = {name: ast.parse((ROOT / name).read_text("utf-8")) for name in MODULES}
    assert [name for name, tree in trees.items() if tree.body and not ast.get_docstring(tree)] == []


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    lengths = {name: (ROOT / name).read_text("utf-8").count("\n") for name in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    found = [
        f"{name}: {function}, {length} lines"
        for name in MODULES
        for function, length in functions(ast.parse((ROOT / name).read_text("utf-8")))
        if length > LONGEST_FUNCTION
    ]
    assert found == []


@pytest.mark.parametrize(("module", "function"), ENTRIES)
def test_what_a_registry_names_is_there(module: str, function: str) -> None:
    assert callable(getattr(import_module(f"flaskcompat.{module}"), function))


@pytest.mark.parametrize("registry", [[entry.name for entry in FORMATS], [source.name for source in SOURCES]])
def test_no_registry_has_a_name_twice(registry: list[str]) -> None:
    assert len(registry) == len(set(registry))


def test_conditions_on_code_are_matchers() -> None:
    assert set(MATCHERS) >= CODE_CONDITIONS


def holds_functions(name: str) -> bool:
    """Whether a module does anything: types and tables are tested by what uses them."""
    return any(functions(ast.parse((ROOT / name).read_text("utf-8"))))


def test_every_module_that_does_something_has_the_test_of_its_name() -> None:
    units = [PurePosixPath(name).relative_to("flaskcompat") for name in MODULES]
    missing = [
        unit.as_posix()
        for unit in units
        if unit.name != "__init__.py"
        and unit.parent.as_posix() not in TESTED_TOGETHER
        and holds_functions(f"flaskcompat/{unit}")
        and not (ROOT / "tests/unit" / unit.parent / f"test_{unit.name}").exists()
    ]
    assert missing == []


def test_what_is_tested_together_is_there() -> None:
    assert [folder for folder in TESTED_TOGETHER if not (PACKAGE / folder).is_dir()] == []
