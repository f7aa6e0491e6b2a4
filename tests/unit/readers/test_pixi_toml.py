from __future__ import annotations

import pytest

from flaskcompat.model.inventory import PythonClaim, Requirement
from flaskcompat.readers.pixi_toml import parse


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[x\n", 1, "not TOML"),
        ("dependencies = 1\n", 1, "dependencies: expected a table"),
        ("feature = 1\n", 1, "feature: expected a table"),
        ("feature.x = 1\n", 1, "feature.x: expected a table"),
        ("target.win = []\n", 1, "target.win: expected a table"),
        ("[dependencies]\nflask = 2\n", 2, "dependencies.flask: expected a version or a table"),
        ("[pypi-dependencies]\nflask = 'x'\n", 2, "pypi-dependencies.flask: not a version specifier"),
    ],
)
def test_what_is_wrong_is_a_problem(text: str, line: int, message: str) -> None:
    problems = parse(text, "pixi.toml").problems
    assert [each.line for each in problems] == [line]
    assert problems[0].message.startswith(message)


TEXT = """\
[dependencies]
flask = ">=2,<3"
uwsgi = { version = "2.0.*", channel = "conda-forge" }
[host-dependencies]
pip = "*"
[pypi-dependencies]
Werkzeug = { version = "==2.0", extras = ["watchdog"] }
app = { path = ".", editable = true }
[target.linux-64.dependencies]
gunicorn = "*"
[feature.test.dependencies]
pytest = ">=7"
[feature.test.target.win.pypi-dependencies]
waitress = "==3.0"
"""


def test_dependencies_of_conda_and_of_the_index() -> None:
    inventory = parse(TEXT, "p")
    assert inventory.requirements == (
        Requirement("flask", ">=2,<3", "p", 2),
        Requirement("uwsgi", "==2.0.*", "p", 3),
        Requirement("pip", "", "p", 5, group="host-dependencies", role="build"),
        Requirement("werkzeug", "==2.0", "p", 7, extras=("watchdog",)),
        Requirement("app", "", "p", 8, source=".", editable=True),
        Requirement("gunicorn", "", "p", 10, 'sys_platform == "linux"'),
        Requirement("pytest", ">=7", "p", 12, group="test"),
        Requirement("waitress", "==3.0", "p", 14, 'sys_platform == "win32"', group="test"),
    )
    assert inventory.tool == "pixi"


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("'3.11.*'", [("==3.11.*", "used")]),
        ("'3.11'", [("==3.11.*", "used")]),
        ("{version = '3.11.4'}", [("==3.11.4", "used")]),
        ("'>=3.9,<3.12'", [(">=3.9,<3.12", "declared")]),
        ("'*'", []),
    ],
)
def test_the_python(version: str, expected: list[tuple[str, str]]) -> None:
    pythons = parse(f"[dependencies]\npython = {version}\n", "p").pythons
    assert [(each.specifier, each.kind) for each in pythons] == expected
    assert all(isinstance(each, PythonClaim) and each.line == 2 for each in pythons)
