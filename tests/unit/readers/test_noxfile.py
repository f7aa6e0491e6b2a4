from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.noxfile import parse


def pythons(text: str) -> list[tuple[str, int]]:
    return [(each.specifier, each.line) for each in parse(text, "noxfile.py").pythons]


@pytest.mark.parametrize(
    ("text", "line"),
    [("def f(:\n", 1), ("x = 1\n  y", 2), ("\x00", 0), ("(" * 500, None), ("-" * 100_000 + "1", None)],
)
def test_what_is_not_python_is_a_problem(text: str, line: int | None) -> None:
    inventory = parse(text, "noxfile.py")
    assert inventory.pythons == ()
    assert [each.message for each in inventory.problems] == ["not readable as Python"]
    assert line in (None, inventory.problems[0].line)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "import sys; sys.exit('never run')\n",
        "@nox.session\ndef f(s): pass\n",
        "@nox.session(python=X)\ndef f(s): pass\n",
        "@nox.session(python=[f'3.{x}'])\ndef f(s): pass\n",
        "@nox.session(python=False)\ndef f(s): pass\n",
        "@nox.session(name='3.9')\ndef f(s): pass\n",
        "@other(python='3.9')\ndef f(s): pass\n",
        "@nox.parametrize('flask', ['3.9'])\ndef f(s): pass\n",
        "nox.session(python='3.9')\n",
    ],
)
def test_what_names_no_python(text: str) -> None:
    inventory = parse(text, "noxfile.py")
    assert (inventory.pythons, inventory.problems) == ((), ())


def test_sessions() -> None:
    text = """\
import nox
from nox import session
ALL = ["3.9", "3.10"]
NEWEST: str = "3.13"
@nox.session(python=ALL)
def a(s): "\\d"
@session(py="3.11")
async def b(s): pass
@nox.session
@nox.parametrize("python", ("3.12", NEWEST, "3.9"))
def c(s): pass
"""
    assert pythons(text) == [
        ("==3.9.*", 3),
        ("==3.10.*", 3),
        ("==3.11.*", 7),
        ("==3.12.*", 10),
        ("==3.13.*", 10),
    ]


@given(st.text(alphabet="@nox.session(python='3.9')\ndef f:[], =", max_size=80))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    parse(text, "noxfile.py")
