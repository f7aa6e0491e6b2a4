from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.model.inventory import PythonClaim, Requirement
from flaskcompat.readers.script import has_header, parse

BLOCK = "# /// script\n# dependencies = ['flask']\n# ///\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "import flask\n",
        " # /// script\n# ///\n",
        "# /// scripts\n# ///\n",
        "#/// script\n",
        "x # /// script",
    ],
)
def test_a_script_without_a_block_says_nothing(text: str) -> None:
    assert not has_header(text)
    inventory = parse(text, "s.py")
    assert (inventory.requirements, inventory.problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("# /// script\n# dependencies = []\n", 1, "does not end"),
        ("# /// script\nx = 1\n# ///\n", 1, "does not end"),
        ("\n# /// script\n# dependencies = [\n# ///\n", 3, "not TOML"),
        ("# /// script\n# dependencies = 'x'\n# ///\n", 2, "dependencies: expected an array"),
        ("# /// script\n# dependencies = ['x',\n#  'a b']\n# ///\n", 3, "dependencies[1]: not a requirement"),
        ("# /// script\n# requires-python = '3.9'\n# ///\n", 2, "requires-python: not a version specifier"),
        (BLOCK + "\n" + BLOCK, 5, "a second block"),
    ],
)
def test_what_is_wrong_is_a_problem_with_the_line_of_the_script(text: str, line: int, message: str) -> None:
    problems = parse(text, "s.py").problems
    assert len(problems) == 1
    assert message in problems[0].message
    assert abs(problems[0].line - line) <= ("not TOML" in message)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_metadata(newline: str) -> None:
    text = """\
#!/usr/bin/env -S uv run
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "flask<3",  # pinned
#
#   "rich",
# ]
# [tool.uv.sources]
# rich = { git = "https://example.org/rich" }
# ///
import flask
"""
    text = text.replace("\n", newline)
    assert has_header(text)
    inventory = parse(text, "s.py")
    assert inventory.requirements == (
        Requirement("flask", "<3", "s.py", 5),
        Requirement("rich", "", "s.py", 7, source="git+https://example.org/rich"),
    )
    assert inventory.pythons == (PythonClaim(">=3.11", "declared", "s.py", 3),)
    assert inventory.tool == "uv"


def test_the_last_end_of_the_comment_counts() -> None:
    text = '# /// script\n# dependencies = ["a"]\n# x = """\n# ///\n# """\n# ///\n'
    assert [each.name for each in parse(text, "s.py").requirements] == ["a"]


def test_other_blocks_are_left_alone() -> None:
    text = "# /// other\n# x = 1\n# ///\n\n" + BLOCK
    assert [each.line for each in parse(text, "s.py").requirements] == [6]


def test_many_starts_take_linear_time() -> None:
    start = time.perf_counter()
    parse("# /// script\n" * 100_000, "s.py")
    assert time.perf_counter() - start < 5


@given(st.lists(st.sampled_from(["# /// script", "# ///", "#", "# a = [", "# ]", "x", "# dependencies = 1"])))
def test_any_script_is_read_without_an_exception(lines: list[str]) -> None:
    parse("\n".join(lines), "s.py")
