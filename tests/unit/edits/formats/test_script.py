from __future__ import annotations

import pytest

from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted

TEXT = """#!/usr/bin/env python
# /// script
# requires-python = ">=3.8"
#
# dependencies = [
#   "flask>=2",  # the web
#   "rich",
# ]
# ///
import flask  # flask>=2
"""


def edited(*wanted: Wanted, text: str = TEXT) -> str:
    done = edit("script", text, "x.py", wanted)
    assert done.refused == ()
    return done.text


def test_the_block_changes_and_the_code_does_not() -> None:
    assert edited(Wanted("flask", ">=3", 6)) == TEXT.replace('"flask>=2"', '"flask>=3"')
    assert edited(Wanted("python", ">=3.10", 3, kind="python")) == TEXT.replace(">=3.8", ">=3.10")


def test_new_lines_are_comments() -> None:
    assert edited(Wanted("m", "<2")) == TEXT.replace('#   "rich"', '#   "m<2",\n#   "rich"')
    assert edited(Wanted("m", "<2", kind="constraint")) == TEXT.replace(
        "# ///\nimport", '#\n# [tool.uv]\n# constraint-dependencies = ["m<2"]\n# ///\nimport'
    )


def test_windows_line_ends_stay() -> None:
    text = TEXT.replace("\n", "\r\n")
    assert edited(Wanted("m", "<2"), text=text) == text.replace('#   "rich"', '#   "m<2",\r\n#   "rich"')


@pytest.mark.parametrize(
    "text", ["print()\n", "# /// script\n# dependencies = []\n", "# /// script\n# x =\n# ///\n"]
)
def test_without_a_block_there_is_nothing_to_edit(text: str) -> None:
    done = edit("script", text, "x.py", [Wanted("m", "<2")])
    assert (done.text, len(done.refused)) == (text, 1)
