from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.model.inventory import PythonClaim
from flaskcompat.readers.setup_cfg import parse

FIXTURE = Path(__file__).parents[2] / "readers" / "setup_cfg" / "fixtures" / "setup.cfg"


@pytest.mark.parametrize("text", ["", "[metadata]\n", "[flake8]\nmax-line-length = 100\n", "# nothing\n"])
def test_files_without_requirements_say_nothing(text: str) -> None:
    found = parse(text, "setup.cfg")
    assert (found.requirements, found.problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("flask\n", [1]),
        ("[options]\nflask\nclick\n", [2, 3]),
        ("[options]\ninstall_requires = flask\ninstall_requires = click\n", [3]),
        ("[options]\n[options]\n", [2]),
        ("[options]\ninstall_requires =\n  a b\n  c d\n", [3, 4]),
        ("[options]\npython_requires = three\n", [2]),
        ("[options]\n" + "x" * 20_000 + "\n", [2]),
    ],
)
def test_mistakes_are_problems_with_their_lines(text: str, lines: list[int]) -> None:
    assert [problem.line for problem in parse(text, "setup.cfg").problems] == lines


def test_what_follows_a_mistake_is_read() -> None:
    found = parse("[options]\nodd\ninstall_requires = flask\n", "setup.cfg")
    assert [each.name for each in found.requirements] == ["flask"]


def test_time_is_linear_in_white_space() -> None:
    line = "  flask" + " " * 9000 + "x\n"
    assert len(parse("[options]\ninstall_requires =\n" + line * 300, "setup.cfg").problems) == 300


def test_requirements_groups_and_lines() -> None:
    found = parse(FIXTURE.read_text("utf-8"), "setup.cfg")
    assert [(each.name, each.specifier, each.group, each.line) for each in found.requirements] == [
        ("flask", "<3.0,>=2.0", "", 13),
        ("flask-login", "==0.6.3", "", 14),
        ("importlib-metadata", "", "", 16),
        ("wheel", "", "build-system", 10),
        ("pytest", "", "tests_require", 18),
        ("coverage", "", "tests_require", 18),
        ("gunicorn", ">=20", "old-extra", 23),
    ]
    assert found.requirements[2].marker == 'python_version < "3.10"'
    assert found.requirements[3].role == "build"
    assert [problem.line for problem in found.problems] == [17]
    assert found.roots == ("my-app",)


def test_files_are_includes() -> None:
    found = parse(FIXTURE.read_text("utf-8"), "setup.cfg")
    assert [(each.target, each.group, each.line) for each in found.includes] == [
        ("requirements/dev.txt", "dev", 21),
        ("requirements/test.txt", "dev", 21),
    ]


def test_pythons() -> None:
    assert parse(FIXTURE.read_text("utf-8"), "setup.cfg").pythons == (
        PythonClaim("==3.11.*", "classifier", "setup.cfg", 6),
        PythonClaim(">=3.9", "declared", "setup.cfg", 9),
    )


def test_line_ends_of_windows() -> None:
    found = parse("[options]\r\ninstall_requires =\r\n  flask\r\n  click\r\n", "setup.cfg")
    assert [(each.name, each.line) for each in found.requirements] == [("flask", 3), ("click", 4)]
