from __future__ import annotations

import pytest

from flaskcompat.model.inventory import PythonClaim, Requirement
from flaskcompat.readers.pyproject import parse


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("envs = 1", "tool.hatch.envs: expected a table"),
        ("envs.a = 1", "tool.hatch.envs.a: expected a table"),
        ("envs.a.dependencies = 'x'", "tool.hatch.envs.a.dependencies: expected an array"),
        ("envs.a.python = 3.9", "tool.hatch.envs.a.python: expected a string"),
        ("envs.a.matrix = [1]", "tool.hatch.envs.a.matrix[0]: expected a table"),
        ("envs.a.matrix = [{python = '3.9'}]", "tool.hatch.envs.a.matrix[0].python: expected an array"),
    ],
)
def test_what_is_wrong_is_a_problem(text: str, message: str) -> None:
    assert [each.message for each in parse(f"[tool.hatch]\n{text}\n", "p").problems] == [message]


def test_environments() -> None:
    text = """\
[tool.hatch.envs.docs]
dependencies = ["sphinx", "mine @ {root:uri}/lib"]
extra-dependencies = ["furo"]
python = "3.12"
[[tool.hatch.envs.docs.matrix]]
python = ["3.9", "pypy3.10"]
flask = ["2", "3"]
"""
    inventory = parse(text, "p")
    assert inventory.requirements == (
        Requirement("sphinx", "", "p", 2, group="docs"),
        Requirement("mine", "", "p", 2, group="docs", source="{root:uri}/lib"),
        Requirement("furo", "", "p", 3, group="docs"),
    )
    assert inventory.pythons == (
        PythonClaim("==3.12.*", "used", "p", 4),
        PythonClaim("==3.9.*", "used", "p", 6),
        PythonClaim("==3.10.*", "used", "p", 6),
    )
