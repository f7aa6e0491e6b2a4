from __future__ import annotations

from flaskcompat.edits.line_end import line_end


def test_the_first_line_tells() -> None:
    assert line_end("a\r\nb\n") == "\r\n"
    assert line_end("a\nb\r\n") == "\n"
    assert line_end("") == line_end("a") == line_end("\n") == "\n"
