from __future__ import annotations

import pytest

from flaskcompat.model.inventory import Requirement
from flaskcompat.readers.pyproject import parse


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("dev-dependencies = ['x']", "tool.pdm.dev-dependencies: expected a table"),
        ("dev-dependencies.t = 'x'", "tool.pdm.dev-dependencies.t: expected an array"),
        ("dev-dependencies.t = ['-e a b @ file:///x']", "tool.pdm.dev-dependencies.t[0]: not a requirement"),
        ("resolution.overrides.a = 1", "tool.pdm.resolution.overrides.a: expected a version or a table"),
        ("resolution.overrides.a = '^1'", "tool.pdm.resolution.overrides.a: not a version specifier"),
    ],
)
def test_what_is_wrong_is_a_problem(text: str, message: str) -> None:
    problems = parse(f"[tool.pdm]\n{text}\n", "p").problems
    assert len(problems) == 1
    assert problems[0].message.startswith(message)


def test_development_dependencies_and_overrides() -> None:
    text = """\
[tool.pdm.dev-dependencies]
Test_ = [
  "pytest>=7",
  "-e file:///${PROJECT_ROOT}/sub#egg=My.Sub",
  "-e other @ file:///${PROJECT_ROOT}/other",
  "-e git+ssh://git@example.org/x.git",
]
[tool.pdm.resolution.overrides]
a = "1.2"
b = ">=2"
c = "*"
[tool.pdm.overrides]
d = "==3"
"""
    sub, other, anonymous = (
        "file:///${PROJECT_ROOT}/sub#egg=My.Sub",
        "file:///${PROJECT_ROOT}/other",
        "git+ssh://git@example.org/x.git",
    )
    assert parse(text, "p").requirements == (
        Requirement("pytest", ">=7", "p", 3, group="test-"),
        Requirement("my-sub", "", "p", 4, group="test-", source=sub, editable=True),
        Requirement("other", "", "p", 5, group="test-", source=other, editable=True),
        Requirement("", "", "p", 6, group="test-", source=anonymous, editable=True),
        Requirement("a", "==1.2", "p", 9, role="override"),
        Requirement("b", ">=2", "p", 10, role="override"),
        Requirement("c", "", "p", 11, role="override"),
        Requirement("d", "==3", "p", 13, role="override"),
    )
