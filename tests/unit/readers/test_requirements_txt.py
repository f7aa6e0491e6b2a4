from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from flaskcompat.readers.requirements_txt import parse

FIXTURES = Path(__file__).parents[2] / "readers" / "requirements_txt" / "fixtures"


def fixture(name: str) -> str:
    return (FIXTURES / name).read_text("utf-8")


def test_nothing_and_comments_are_no_requirement() -> None:
    assert parse("", "r.txt").requirements == ()
    assert parse("# flask\n\n   # click\n", "r.txt").problems == ()


def test_another_kind_of_file_does_not_flood_the_report() -> None:
    found = parse("{% set x %}\n" * 5000, "requirements.txt")
    assert len(found.problems) == 1001
    assert "4000 more" in found.problems[-1].message


def test_a_bad_line_does_not_end_the_file() -> None:
    found = parse("flask==2.0\nwerk zeug\nclick\n", "r.txt")
    assert [each.name for each in found.requirements] == ["flask", "click"]
    assert [problem.line for problem in found.problems] == [2]


def test_pins_with_hashes() -> None:
    found = parse(fixture("hashes.txt"), "hashes.txt")
    assert [(each.name, each.specifier, each.line) for each in found.requirements] == [
        ("blinker", "==1.9.0", 7),
        ("flask", "==3.1.2", 11),
        ("typing-extensions", "==4.15.0", 18),
    ]
    assert [len(each.hashes) for each in found.requirements] == [2, 2, 1]
    assert found.requirements[1].extras == ("async",)
    assert found.requirements[2].marker == 'python_version < "3.11"'
    assert found.problems == ()


def test_all_kinds_of_lines() -> None:
    found = parse(fixture("mixed.txt"), "requirements/mixed.txt")
    names = [(each.name, each.line) for each in found.requirements]
    assert names == [("flask", 6), ("", 7), ("flask-login", 8), ("werkzeug", 9), ("jinja2", 11)]
    assert [(each.target, each.role, each.line) for each in found.includes] == [
        ("base.txt", "requirement", 2),
        ("../constraints.txt", "constraint", 3),
        ("pylock.toml", "requirement", 4),
    ]
    assert [problem.line for problem in found.problems] == [13]
    assert found.tool == "pip"


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("constraints.txt", "constraint"),
        ("deps/my-Constraints.in", "constraint"),
        ("constraints/requirements.txt", "requirement"),
        ("requirements.in", "requirement"),
    ],
)
def test_the_file_name_tells_constraints(path: str, role: str) -> None:
    assert parse("flask<3\n-e .\n", path).requirements[0].role == role


def test_environment_variables_are_never_expanded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "flask")
    found = parse("${SECRET}==1.0\n--index-url https://${SECRET}@index.example.org/\n", "r.txt")
    assert found.requirements == ()
    assert "flask" not in str(found.problems)
    assert [problem.line for problem in found.problems] == [1]


def test_plain_files_do_not_cost_the_full_parser() -> None:
    code = (
        "import sys; from flaskcompat.readers.requirements_txt import parse; "
        "parse('-r a.txt\\n-i https://index.example.org\\nflask==1.0 ; python_version<\"3\"\\n', 'r.txt'); "
        "sys.exit('pip_requirements_parser' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
