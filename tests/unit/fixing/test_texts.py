from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.fixing.texts import FileText, conflicts, file_text


@given(st.binary(max_size=60))
def test_bytes_come_back_as_they_were(data: bytes) -> None:
    found = file_text(data)
    if isinstance(found, FileText):
        assert found.encode(found.text) == data


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"flask\r\n", "utf-8"),
        ("# é\n".encode("latin-1"), "utf-8"),
        (b"# -*- coding: latin-1 -*-\n# \xe9\n", "iso8859-1"),
        (b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n# \x93\n", "cp1252"),
        (b"\xef\xbb\xbfflask\n", "utf-8"),
        ("flask\n".encode("utf-16"), "utf-16-le"),
    ],
)
def test_the_encoding_is_the_one_that_the_file_has(data: bytes, encoding: str) -> None:
    found = file_text(data)
    assert isinstance(found, FileText)
    assert (found.encoding, found.encode(found.text)) == (encoding, data)
    assert not found.text.startswith("\ufeff")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a\0b", "binary"),
        (b"# coding: nonsense\n", "is not nonsense"),
        (b"# coding: ascii\n# \xe9\n", "is not ascii"),
        (b"# coding: utf-7\n+AGE-\n", "same again"),
    ],
)
def test_what_is_no_text_is_told(data: bytes, reason: str) -> None:
    found = file_text(data)
    assert isinstance(found, str)
    assert reason in found


def test_all_marks_of_a_merge_conflict_make_one() -> None:
    text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n"
    assert conflicts(text) == 2
    assert conflicts(text.replace("\n", "\r\n")) == 2
    assert conflicts("Title\n=======\n") == 0
    assert conflicts("<<<<<<< HEAD\n") == 0
