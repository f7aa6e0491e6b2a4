from __future__ import annotations

import pytest

from flaskcompat.model.inventory import Requirement
from flaskcompat.readers.pyproject import parse


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("dev-dependencies = 'x'", "tool.uv.dev-dependencies: expected an array"),
        ("constraint-dependencies = ['x y']", "tool.uv.constraint-dependencies[0]: not a requirement"),
        ("sources = []", "tool.uv.sources: expected a table"),
        ("sources.a = 'x'", "tool.uv.sources.a: expected a table"),
        ("conflicts = {}", "tool.uv.conflicts: expected an array"),
        ("conflicts = [1]", "tool.uv.conflicts[0]: expected an array"),
        ("environments = ['x']", "tool.uv.environments[0]: not a marker"),
        ("environments = [1]", "tool.uv.environments[0]: expected a string"),
    ],
)
def test_what_is_wrong_is_a_problem(text: str, message: str) -> None:
    problems = parse(f"[tool.uv]\n{text}\n", "p").problems
    assert len(problems) == 1
    assert problems[0].message.startswith(message)


def test_each_kind_of_entry_has_its_role() -> None:
    text = """\
[tool.uv]
dev-dependencies = ["ruff"]
constraint-dependencies = ["werkzeug<3"]
override-dependencies = ["jinja2==3.0"]
build-constraint-dependencies = ["setuptools<70"]
"""
    assert parse(text, "p").requirements == (
        Requirement("ruff", "", "p", 2, group="dev"),
        Requirement("werkzeug", "<3", "p", 3, role="constraint"),
        Requirement("jinja2", "==3.0", "p", 4, role="override"),
        Requirement("setuptools", "<70", "p", 5, group="build-system", role="build"),
    )


@pytest.mark.parametrize(
    ("source", "expected", "editable"),
    [
        ("{workspace = true}", "workspace", True),
        ("{git = 'https://example.org/a', rev = 'abc'}", "git+https://example.org/a@abc", False),
        ("{path = '../a', editable = true}", "../a", True),
        ("[{path = 'a', marker = \"os_name == 'nt'\"}, {path = 'b'}]", "a", False),
        ("{index = 'internal'}", "", False),
        ("[{path = 'a', marker = \"os_name == 'nt'\"}, {index = 'internal'}]", "", False),
        ("{workspace = false}", "", False),
    ],
)
def test_sources_say_where_an_entry_comes_from(source: str, expected: str, editable: bool) -> None:
    text = f"[project]\ndependencies = ['A_b>=1']\n[tool.uv.sources]\na-B = {source}\n"
    inventory = parse(text, "p")
    assert inventory.requirements == (Requirement("a-b", ">=1", "p", 2, source=expected, editable=editable),)
    assert inventory.roots == (("a-b",) if expected == "workspace" else ())


def test_an_entry_with_a_url_of_its_own_keeps_it() -> None:
    text = (
        "[project]\ndependencies = ['a @ https://example.org/a.whl']\n[tool.uv.sources]\na = {path = 'b'}\n"
    )
    assert parse(text, "p").requirements[0].source == "https://example.org/a.whl"


def test_environments_and_conflicts() -> None:
    text = """\
[tool.uv]
environments = ["sys_platform == 'linux'", "sys_platform == 'darwin'"]
conflicts = [[{extra = "A"}, {group = "b_c"}], [{package = "x"}]]
"""
    inventory = parse(text, "p")
    assert inventory.forks == ('sys_platform == "linux"', 'sys_platform == "darwin"')
    assert inventory.conflicts == (("extra:a", "group:b-c"),)


def test_one_environment_may_stand_alone() -> None:
    assert parse("[tool.uv]\nenvironments = \"os_name == 'nt'\"\n", "p").forks == ('os_name == "nt"',)
