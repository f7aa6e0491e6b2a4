from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.model.inventory import PythonClaim, Requirement
from flaskcompat.readers.pipfile import parse, specifier

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "manifests"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[packages\n", 1, "not TOML"),
        ("packages = 1\n", 1, "packages: expected a table"),
        ("[packages]\na = 1\n", 2, "packages.a: expected a version or a table"),
        ("[packages]\na = 'x'\n", 2, "packages.a: not a version specifier"),
        ("[packages]\na = {version = 1}\n", 2, "packages.a: expected a string as version"),
        ("[packages]\n'a b' = '*'\n", 2, "packages.a b: not a distribution name"),
        ("[packages]\na = {version = '*', markers = 'x'}\n", 2, "packages.a: not a marker"),
        ("[packages]\na = {version = '*', os_name = 'nt'}\n", 2, "packages.a: not a marker"),
        ("[packages]\na = {version = '*', extras = 'x'}\n", 2, "packages.a.extras: expected an array"),
        ("requires = [1]\n", 1, "requires: expected a table"),
        ("[requires]\npython_version = 3.9\n", 2, "requires.python_version: expected a string"),
    ],
)
def test_what_is_wrong_is_a_problem(text: str, line: int, message: str) -> None:
    problems = parse(text, "Pipfile").problems
    assert [each.line for each in problems] == [line]
    assert problems[0].message.startswith(message)


@pytest.mark.parametrize(
    "text", ["", "[[source]]\nurl = 'https://index.example.org'\n", "[source]\n[pipenv]\nx = 1"]
)
def test_sources_and_settings_declare_nothing(text: str) -> None:
    inventory = parse(text, "Pipfile")
    assert (inventory.requirements, inventory.problems) == ((), ())


def test_entries_of_all_categories() -> None:
    text = """\
[[source]]
url = "https://index.example.org/simple"
[packages]
Flask = "*"
"ruamel.yaml" = "==0.16"
click = {version = "~=8.0", extras = ["b", "a"]}
moved = {git = "https://example.org/m.git", ref = "main", editable = true}
here = {path = ".", editabl = true}
[dev-packages]
pytest = ">=7,<8"
[docs]
sphinx = "5.0"
"""
    git = "git+https://example.org/m.git@main"
    inventory = parse(text, "Pipfile")
    assert inventory.requirements == (
        Requirement("flask", "", "Pipfile", 4),
        Requirement("ruamel-yaml", "==0.16", "Pipfile", 5),
        Requirement("click", "~=8.0", "Pipfile", 6, extras=("a", "b")),
        Requirement("moved", "", "Pipfile", 7, source=git, editable=True),
        Requirement("here", "", "Pipfile", 8, source="."),
        Requirement("pytest", "<8,>=7", "Pipfile", 10, group="dev-packages"),
        Requirement("sphinx", "==5.0", "Pipfile", 12, group="docs"),
    )
    assert inventory.tool == "pipenv"


@pytest.mark.parametrize(
    ("fields", "marker"),
    [
        ("markers = \"python_version < '3.8'\"", 'python_version < "3.8"'),
        ("sys_platform = \"== 'win32'\"", 'sys_platform == "win32"'),
        ("markers = \"os_name == 'nt' or os_name == 'x'\", python_version = \"> '3'\"", None),
        ("markers = ''", ""),
    ],
)
def test_markers_are_joined(fields: str, marker: str | None) -> None:
    joined = '(os_name == "nt" or os_name == "x") and python_version > "3"'
    found = parse(f"[packages]\na = {{version = '*', {fields}}}\n", "Pipfile").requirements
    assert [each.marker for each in found] == [joined if marker is None else marker]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ('python_version = "3.9"', [("==3.9.*", 2)]),
        ('python_version = "3.9"\npython_full_version = "3.9.7"', [("==3.9.7", 3)]),
        ('python_version = "3"', []),
        ("", []),
    ],
)
def test_the_python_that_it_requires_is_used(keys: str, expected: list[tuple[str, int]]) -> None:
    pythons = parse(f"[requires]\n{keys}\n", "Pipfile").pythons
    assert pythons == tuple(PythonClaim(text, "used", "Pipfile", line) for text, line in expected)


@given(st.text(max_size=20))
def test_any_version_is_read_or_refused(text: str) -> None:
    try:
        specifier(text)
    except ValueError:
        return


@pytest.mark.skipif(
    not CORPUS.is_dir(), reason="needs the corpus, which lies beside the repository or nowhere"
)
def test_every_entry_of_real_files_is_on_the_line_that_names_it() -> None:
    for file in CORPUS.rglob("Pipfile"):
        lines = file.read_text("utf-8").split("\n")
        for requirement in parse("\n".join(lines), str(file)).requirements:
            line = lines[requirement.line - 1].lower().replace("_", "-").replace(".", "-").lstrip("'\"")
            assert line.startswith(requirement.name)
