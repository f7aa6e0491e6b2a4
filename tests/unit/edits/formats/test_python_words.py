from __future__ import annotations

import pytest

from flaskcompat.edits.manifest import edit
from flaskcompat.model.wanted import Wanted

NINE = Wanted("python", ">=3.9", 1, kind="python")


@pytest.mark.parametrize(
    ("name", "text", "result"),
    [
        (".python-version", "3.8.10 # old\n", "3.9 # old\n"),
        (".python-version", "3.10\n", "3.10\n"),
        ("runtime.txt", "python-3.8.10", "python-3.9"),
    ],
)
def test_the_word_becomes_a_python_of_the_range(name: str, text: str, result: str) -> None:
    assert edit(name, text, name, [NINE]) == (result, ())


@pytest.mark.parametrize("text", ["3.8 3.7\n", "pypy3.8\n", "system\n", ""])
def test_several_pythons_and_others_are_refused(text: str) -> None:
    wishes = [NINE, Wanted("flask", "==3", 1), Wanted("flask", "==3")]
    done = edit(".python-version", text, ".python-version", wishes)
    assert (done.text, len(done.refused)) == (text, 3)
