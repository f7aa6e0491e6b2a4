from __future__ import annotations

import pytest

from flaskcompat.model.inventory import Include, PythonClaim, Requirement
from flaskcompat.readers.pyproject import parse

PATH = "pyproject.toml"


@pytest.mark.parametrize(
    ("line", "key", "message"),
    [
        ("dependencies = 'flask'", "project.dependencies", "expected an array"),
        ("dependencies = [1]", "project.dependencies[0]", "expected a string"),
        ("dependencies = ['a', 'b c']", "project.dependencies[1]", "not a requirement: 'b c'"),
        ("dependencies = ['flask ^2']", "project.dependencies[0]", "not a requirement"),
        ("optional-dependencies = []", "project.optional-dependencies", "expected a table"),
        ("optional-dependencies.x = 'a'", "project.optional-dependencies.x", "expected an array"),
        ("requires-python = 3.9", "project.requires-python", "expected a string"),
        ("requires-python = '^3.9'", "project.requires-python", "not a version specifier"),
        ("classifiers = 'x'", "project.classifiers", "expected an array"),
        ("name = 1", "project.name", "expected a string"),
    ],
)
def test_what_is_wrong_is_a_problem_with_its_key(line: str, key: str, message: str) -> None:
    problems = parse(f"[project]\n{line}\n", PATH).problems
    assert len(problems) == 1
    assert problems[0].line == 2
    assert problems[0].message.startswith(f"{key}: {message}")


@pytest.mark.parametrize("long", ["a" * 5000, "a==" + "9" * 5000, "a;" + "(" * 3000])
def test_an_endless_entry_is_refused(long: str) -> None:
    problems = parse(f"[project]\ndependencies = ['{long}']", PATH).problems
    assert "not a requirement" in problems[0].message


def test_entries_after_an_invalid_one_are_read() -> None:
    inventory = parse("[project]\ndependencies = [\n'b c',\n'flask',\n]", PATH)
    assert inventory.requirements == (Requirement("flask", "", PATH, 4),)
    assert len(inventory.problems) == 1


def test_dependencies_and_extras() -> None:
    text = """\
[project]
name = "My.App"
dependencies = [
  "Flask[async,Dotenv] (>=2,<3) ; python_version < '3.9'",  # "comment"
  "x @ git+https://example.org/x.git@main",
]
[project.optional-dependencies]
Dev_Tools = ["pytest>=7"]
"""
    inventory = parse(text, PATH)
    assert inventory.requirements == (
        Requirement("flask", "<3,>=2", PATH, 4, 'python_version < "3.9"', ("Dotenv", "async")),
        Requirement("x", "", PATH, 5, source="git+https://example.org/x.git@main"),
        Requirement("pytest", ">=7", PATH, 8, group="dev-tools"),
    )
    assert inventory.roots == ("my-app",)
    assert inventory.problems == ()


def test_the_pythons_that_a_project_promises() -> None:
    text = """\
[project]
requires-python = ">=3.9"
classifiers = [
  "Programming Language :: Python",
  "Programming Language :: Python :: 3",
  "Programming Language :: Python :: 3 :: Only",
  "Programming Language :: Python :: 3.10",
  "Programming Language :: Python :: Implementation :: CPython",
  "Framework :: Flask",
]
"""
    assert parse(text, PATH).pythons == (
        PythonClaim(">=3.9", "declared", PATH, 2),
        PythonClaim("==3.10.*", "classifier", PATH, 7),
    )


def test_files_that_setuptools_reads_are_included() -> None:
    text = """\
[project]
dynamic = ["version", "dependencies", "optional-dependencies"]
[tool.setuptools.dynamic]
dependencies = {file = ["requirements.txt", "more.txt"]}
optional-dependencies.dev = {file = "dev.txt"}
"""
    inventory = parse(text, PATH)
    assert inventory.includes == (
        Include("requirements.txt", PATH, 4),
        Include("more.txt", PATH, 4),
        Include("dev.txt", PATH, 5, group="dev"),
    )
    assert inventory.problems == ()


def test_files_that_a_hatch_plugin_reads_are_included() -> None:
    text = """\
[project]
dynamic = ["dependencies", "optional-dependencies"]
[build-system]
build-backend = "hatchling.build"
[tool.hatch.metadata.hooks.requirements_txt]
files = ["requirements.txt"]
[tool.hatch.metadata.hooks.requirements_txt.optional-dependencies]
dev = ["dev.txt"]
"""
    inventory = parse(text, PATH)
    assert inventory.includes == (
        Include("requirements.txt", PATH, 6),
        Include("dev.txt", PATH, 8, group="dev"),
    )
    assert inventory.problems == ()


@pytest.mark.parametrize("field", ["dependencies", "optional-dependencies"])
def test_dependencies_that_only_the_backend_knows_are_a_problem(field: str) -> None:
    text = f"[project]\ndynamic = ['version', '{field}']\n[build-system]\nbuild-backend = 'custom.api'\n"
    problems = parse(text, PATH).problems
    assert [problem.line for problem in problems] == [2]
    assert "only the build backend custom.api knows" in problems[0].message


@pytest.mark.parametrize("backend", ["setuptools.build_meta", "poetry.core.masonry.api"])
@pytest.mark.parametrize("field", ["version", "dependencies"])
def test_dynamic_fields_that_another_manifest_tells_are_no_problem(field: str, backend: str) -> None:
    text = f"[project]\ndynamic = ['{field}']\n[build-system]\nbuild-backend = '{backend}'\n"
    assert parse(text, PATH).problems == ()
