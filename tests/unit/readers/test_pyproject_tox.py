from __future__ import annotations

import pytest

from flaskcompat.model.inventory import PythonClaim
from flaskcompat.readers.pyproject import parse


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("env_list = 'py39'", "tool.tox.env_list: expected an array"),
        ("env = 1", "tool.tox.env: expected a table"),
        ("legacy_tox_ini = 1", "tool.tox.legacy_tox_ini: expected a string"),
    ],
)
def test_what_is_wrong_is_a_problem(text: str, message: str) -> None:
    assert [each.message for each in parse(f"[tool.tox]\n{text}\n", "p").problems] == [message]


def test_native_tables() -> None:
    text = """\
[tool.tox]
env_list = ["py39", "3.12-flask-2.3", "lint", {replace = "ref"}]
[tool.tox.env.lint]
base_python = ["3.11"]
"""
    inventory = parse(text, "p")
    assert inventory.problems == ()
    assert inventory.pythons == (
        PythonClaim("==3.9.*", "used", "p", 2),
        PythonClaim("==3.12.*", "used", "p", 2),
        PythonClaim("==3.11.*", "used", "p", 4),
    )


def test_an_embedded_ini_keeps_its_lines() -> None:
    text = '[tool.tox]\nlegacy_tox_ini = """\n[tox]\nenvlist = py39\n  py310\n"""\n'
    assert parse(text, "p").pythons == (
        PythonClaim("==3.9.*", "used", "p", 4),
        PythonClaim("==3.10.*", "used", "p", 5),
    )
