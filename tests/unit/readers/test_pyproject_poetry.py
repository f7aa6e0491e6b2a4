from __future__ import annotations

import pytest

from flaskcompat.model.inventory import PythonClaim, Requirement
from flaskcompat.readers.pyproject import parse

PATH = "pyproject.toml"
MAIN = "[tool.poetry.dependencies]\n"


@pytest.mark.parametrize(
    ("line", "key", "message"),
    [
        ("flask = 2", "tool.poetry.dependencies.flask", "expected a version or a table"),
        ("flask = {version = 2}", "tool.poetry.dependencies.flask", "expected a string as version"),
        ("flask = 'latest'", "tool.poetry.dependencies.flask", "not a version constraint"),
        ("flask = '>2,<1'", "tool.poetry.dependencies.flask", "no version satisfies"),
        (
            "flask = [{version = '1'}, 2]",
            "tool.poetry.dependencies.flask[1]",
            "expected a version or a table",
        ),
        ("'fl ask' = '*'", "tool.poetry.dependencies.fl ask", "not a distribution name"),
        ("flask = {version = '1', markers = 'x'}", "tool.poetry.dependencies.flask", "not a marker"),
        ("flask = {version = '1', python = 3}", "tool.poetry.dependencies.flask", "expected strings"),
        (
            "flask = {version = '1', extras = 'x'}",
            "tool.poetry.dependencies.flask.extras",
            "expected an array",
        ),
        ("python = 3.9", "tool.poetry.dependencies.python", "expected a version"),
        ("python = 'latest'", "tool.poetry.dependencies.python", "not a version constraint"),
    ],
)
def test_what_is_wrong_is_a_problem_with_its_key(line: str, key: str, message: str) -> None:
    problems = parse(f"{MAIN}{line}\n", PATH).problems
    assert len(problems) == 1
    assert problems[0].line == 2
    assert problems[0].message.startswith(f"{key}: {message}")


def test_a_constraint_that_specifiers_cannot_express_is_kept_and_told() -> None:
    inventory = parse(f"{MAIN}flask = '~1.4 || ^2.0'\n", PATH)
    assert inventory.requirements == (Requirement("flask", ">=1.4,<3.0", PATH, 2),)
    assert "no version specifier expresses" in inventory.problems[0].message


def test_versions_extras_and_markers() -> None:
    text = f"""{MAIN}
Flask = "^2.0"
celery = {{extras = ["Redis_x", "librabbitmq"], version = "==5.2.7"}}
typing_extensions = {{version = "*", python = "<3.10"}}
uwsgi = {{version = "~2.0", markers = "implementation_name == 'cpython'", platform = "linux"}}
numpy = [
  {{version = "^1.21", python = "<3.9"}},
  {{version = "^2.0", python = ">=3.9"}},
]
"""
    marker = 'implementation_name == "cpython" and sys_platform == "linux"'
    assert parse(text, PATH).requirements == (
        Requirement("flask", ">=2.0,<3.0", PATH, 3),
        Requirement("celery", "==5.2.7", PATH, 4, extras=("librabbitmq", "redis-x")),
        Requirement("typing-extensions", "", PATH, 5, 'python_version < "3.10"'),
        Requirement("uwsgi", ">=2.0,<2.1", PATH, 6, marker),
        Requirement("numpy", ">=1.21,<2.0", PATH, 8, 'python_version < "3.9"'),
        Requirement("numpy", ">=2.0,<3.0", PATH, 9, 'python_version >= "3.9"'),
    )


@pytest.mark.parametrize(
    ("value", "source", "editable"),
    [
        ("{git = 'https://example.org/a.git', tag = 'v1'}", "git+https://example.org/a.git@v1", False),
        (
            "{git = 'https://example.org/a.git', subdirectory = 'b'}",
            "git+https://example.org/a.git#subdirectory=b",
            False,
        ),
        ("{path = '../a', develop = true}", "../a", True),
        ("{file = 'a.whl'}", "a.whl", False),
        ("{url = 'https://example.org/a.whl'}", "https://example.org/a.whl", False),
    ],
)
def test_entries_from_elsewhere(value: str, source: str, editable: bool) -> None:
    found = parse(f"{MAIN}a = {value}\n", PATH).requirements
    assert found == (Requirement("a", "", PATH, 2, source=source, editable=editable),)


def test_the_python_is_a_promise_and_no_requirement() -> None:
    inventory = parse(f"{MAIN}python = '^3.9'\n", PATH)
    assert inventory.requirements == ()
    assert inventory.pythons == (PythonClaim(">=3.9,<4.0", "declared", PATH, 2),)


def test_groups() -> None:
    text = """\
[tool.poetry]
name = "App"
classifiers = ["Programming Language :: Python :: 3.9"]
[tool.poetry.dev-dependencies]
pytest = "7.0"
[tool.poetry.group.static_tools]
optional = true
[tool.poetry.group.static_tools.dependencies]
ruff = "*"
python = "^3.8"
[tool.poetry.group.all]
include-groups = ["static-tools"]
"""
    inventory = parse(text, PATH)
    assert [(each.group, each.name, each.line) for each in inventory.requirements] == [
        ("dev", "pytest", 5),
        ("static-tools", "ruff", 9),
        ("all", "ruff", 9),
    ]
    assert inventory.roots == ("app",)
    assert inventory.pythons == (PythonClaim("==3.9.*", "classifier", PATH, 3),)
    assert inventory.tool == "poetry"


def test_an_optional_entry_joins_the_extra_that_names_it() -> None:
    text = f"""{MAIN}
a = {{version = "*", optional = true}}
b = {{version = "*", optional = true}}
c = "*"
[tool.poetry.extras]
First_one = ["A", "c"]
second = ["a (>=1)"]
"""
    assert [(each.name, each.group) for each in parse(text, PATH).requirements] == [
        ("a", "first-one"),
        ("b", "optional"),
        ("c", ""),
    ]


def test_beside_a_project_table_entries_only_say_where_theirs_come_from() -> None:
    text = f"""\
[project]
dependencies = ["flask (==2.0.3)", "mine"]
{MAIN}
python = ">=3.11"
flask = "*"
mine = {{path = "lib", develop = true}}
"""
    inventory = parse(text, PATH)
    assert inventory.requirements == (
        Requirement("flask", "==2.0.3", PATH, 2),
        Requirement("mine", "", PATH, 2, source="lib", editable=True),
    )
    assert inventory.pythons == (PythonClaim(">=3.11", "declared", PATH, 5),)


@pytest.mark.parametrize(
    ("project", "names"),
    [
        ("dynamic = ['dependencies']", ["must", "may"]),
        ("dynamic = ['dependencies']\noptional-dependencies.x = ['o']", ["o", "must"]),
        ("dynamic = ['optional-dependencies']\ndependencies = ['d']", ["d", "may"]),
        ("dependencies = ['d']\noptional-dependencies.x = ['o']", ["d", "o"]),
    ],
)
def test_entries_count_for_what_the_project_table_leaves_open(project: str, names: list[str]) -> None:
    text = f"[project]\n{project}\n{MAIN}must = '*'\nmay = {{version = '*', optional = true}}\n"
    assert [each.name for each in parse(text, PATH).requirements] == names
