from __future__ import annotations

import codecs

import pytest

from flaskcompat.text.decode import decode

TEXT = "flask==2.0\r\nwerkzeug==2.0  # café\n"


def test_binary_data_is_a_problem() -> None:
    text, problems = decode(b"flask\n\x00\x01\x02\xff binary", "r.txt")
    assert text == ""
    assert [(problem.path, problem.line) for problem in problems] == [("r.txt", 2)]


def test_bytes_that_do_not_fit_are_replaced_and_told() -> None:
    text, problems = decode(b"flask==2.0\n# caf\xe9\nwerkzeug\n", "r.txt")
    assert text.splitlines()[2] == "werkzeug"
    assert [problem.line for problem in problems] == [2]


def test_an_unknown_coding_comment_is_told() -> None:
    text, problems = decode(b"# coding: klingon\nflask\n", "r.txt")
    assert text == "# coding: klingon\nflask\n"
    assert "klingon" in problems[0].message


@pytest.mark.parametrize("coding", ["hex", "zip", "rot13", "punycode", "idna", "undefined", "x" * 1000])
def test_codecs_that_are_no_text_encoding_are_refused(coding: str) -> None:
    text, problems = decode(f"# coding: {coding}\nflask\n".encode(), "r.txt")
    assert text.endswith("flask\n")
    assert len(problems) == 1


def test_a_cut_utf_16_file_keeps_what_is_whole() -> None:
    data = codecs.BOM_UTF16_LE + "flask\nclick".encode("utf-16-le")[:-1]
    text, problems = decode(data, "r.txt")
    assert text.startswith("flask\nclic")
    assert [problem.line for problem in problems] == [2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_with_and_without_byte_order_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "r.txt") == (TEXT, ())
    assert decode(("\ufeff" + TEXT).encode(encoding), "r.txt") == (TEXT, ())


def test_the_coding_comment_counts_in_the_first_two_lines_only() -> None:
    latin = "# one\n# -*- coding: latin-1 -*-\n# café\n".encode("latin-1")
    assert decode(latin, "r.txt") == (latin.decode("latin-1"), ())
    _, problems = decode(b"\n" + latin, "r.txt")
    assert problems


def test_nothing_is_nothing() -> None:
    assert decode(b"", "r.txt") == ("", ())
