from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.model.inventory import PythonClaim
from flaskcompat.readers.environment_yml import parse

FIXTURE = Path(__file__).parents[2] / "readers" / "environment_yml" / "fixtures" / "environment.yml"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [0]),
        ("- flask\n", [1]),
        ("name: x\n", [1]),
        ("dependencies: flask\n", [1]),
        ("dependencies: [flask\n", [1]),
        ("dependencies:\n  - !!python/object:os.system x\n", [2]),
        ("dependencies:\n  - flask\n  - sel(linux): click\n", [3]),
        ("dependencies:\n  - flask=1|2\n  - [click]\n", [2, 3]),
        ("dependencies:\n  - pip:\n    - flask\n    - {a: b}\n    - x y\n", [4, 5]),
        ("dependencies:\n<<<<<<< HEAD\n  - flask\n", [2]),
        ("dependencies: " + "[" * 5000, [1]),
    ],
)
def test_mistakes_are_problems_with_their_lines(text: str, lines: list[int]) -> None:
    assert [problem.line for problem in parse(text, "environment.yml").problems] == lines


def test_nothing_to_install_is_no_problem() -> None:
    assert parse("dependencies:\n", "environment.yml").problems == ()


def test_requirements_of_conda_and_pip() -> None:
    found = parse(FIXTURE.read_text("utf-8"), "environment.yml")
    assert [(each.name, each.specifier, each.line) for each in found.requirements] == [
        ("python", "==3.11.*", 5),
        ("flask", "<3,>=2.0", 6),
        ("werkzeug", "==2.2.3", 7),
        ("openssl", "", 8),
        ("pip", "", 9),
        ("gunicorn", "==20.1.0", 12),
        ("b", "", 13),
    ]
    assert found.requirements[5].extras == ("gevent",)
    assert [(each.target, each.line) for each in found.includes] == [("requirements.txt", 11)]
    assert [problem.line for problem in found.problems] == [8, 14]


@pytest.mark.parametrize(
    ("entry", "specifier", "kind"),
    [
        ("python=3.11", "==3.11.*", "used"),
        ("python==3.11.4", "==3.11.4", "used"),
        ("python>=3.9,<3.12", "<3.12,>=3.9", "declared"),
    ],
)
def test_the_python(entry: str, specifier: str, kind: str) -> None:
    found = parse(f"dependencies:\n  - {entry}\n", "environment.yml")
    assert found.pythons == (PythonClaim(specifier, kind, "environment.yml", 2),)  # type: ignore[arg-type]


def test_any_python_is_no_claim() -> None:
    assert parse("dependencies: [python]\n", "environment.yml").pythons == ()


def test_the_category_is_the_group() -> None:
    found = parse(
        "category: dev\ndependencies:\n  - pytest\n  - pip\n  - pip: [coverage]\n", "environment.yml"
    )
    assert [(each.name, each.group) for each in found.requirements] == [
        ("pytest", "dev"),
        ("pip", "dev"),
        ("coverage", "dev"),
    ]


@pytest.mark.parametrize(
    ("listed", "places"), [("  - flask\n", [3]), ("  - conda-forge::pip >=24\n", [2]), ("  - pip\n", [2])]
)
def test_conda_adds_pip_for_a_list_for_pip_unless_it_is_asked_for(listed: str, places: list[int]) -> None:
    found = parse(f"dependencies:\n{listed}  - pip:\n    - click\n", "environment.yml")
    assert [each.line for each in found.requirements if each.name == "pip"] == places


def test_conda_adds_no_pip_where_there_is_no_list_for_it() -> None:
    found = parse("dependencies:\n  - flask\n", "environment.yml")
    assert [each.name for each in found.requirements] == ["flask"]


def test_a_version_that_no_specifier_expresses_is_told_and_its_distribution_is_listed() -> None:
    found = parse("dependencies:\n  - openssl>=1.1.1w\n", "environment.yml")
    assert [(each.name, each.specifier, each.line) for each in found.requirements] == [("openssl", "", 2)]
    (problem,) = found.problems
    assert problem.line == 2 and problem.message.endswith("read as any version")
