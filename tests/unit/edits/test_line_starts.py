from __future__ import annotations

import pytest

from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import RefusedError


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\r\nb\x0cc\x85d\u2028e\n\nf", "\x1c\x1d\x1e\x0b"])
def test_lines_are_those_of_the_readers(text: str) -> None:
    lines = Lines(text)
    assert [lines.content(each) for each in range(1, len(lines) + 1)] == [
        *text.splitlines(),
        *([""] if not text or text.splitlines(keepends=True)[-1] != text.splitlines()[-1] else []),
    ]


def test_toml_and_python_know_fewer_line_ends() -> None:
    text = "a\x0cb\rc\r\nd"
    assert [Lines(text, "newlines").content(each) for each in (1, 2)] == ["a\x0cb\rc\r", "d"]
    assert [Lines(text, "python").content(each) for each in (1, 2, 3)] == ["a\x0cb", "c", "d"]


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_line_that_is_not_there_is_refused(number: int) -> None:
    with pytest.raises(RefusedError):
        Lines("a\nb").span(number)
