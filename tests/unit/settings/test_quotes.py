from __future__ import annotations

import pytest

from flaskcompat.settings.place import UNRESOLVED
from flaskcompat.settings.quotes import READERS, Piece


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'a$A\\'b", Piece("a$A\\", 6)),
        ("'a", Piece("a", 2, False)),
        ('"a$A"b', Piece("a1", 5)),
        ('"\\"\\\\\\$\\`\\a"', Piece('"\\$`\\a', 12)),
        ('"a\\\nb"', Piece("ab", 6)),
        ('"a`b`c"', Piece(f"a{UNRESOLVED}c", 7)),
        ('"a', Piece("a", 2, False)),
        ('"', Piece("", 1, False)),
        ("\\a", Piece("a", 2)),
        ("\\\nb", Piece(None, 2)),
        ("\\\r\nb", Piece(None, 3)),
        ("\\", Piece(None, 1)),
        ("`a \\`b\\` c`d", Piece(UNRESOLVED, 11)),
        ("$'it\\'s'b", Piece(UNRESOLVED, 8)),
        ("$(echo ')')b", Piece(UNRESOLVED, 11)),
        ('$(a "$(b "c")")d', Piece(UNRESOLVED, 15)),
        ("${A:-\\}}b", Piece("1", 8)),
        ("`a`b", Piece(UNRESOLVED, 3)),
        ("`a", Piece(UNRESOLVED, 2)),
        ("$A b", Piece("1", 2)),
        ("${A}b", Piece("1", 4)),
    ],
)
def test_parts(text: str, expected: Piece) -> None:
    assert READERS[text[0]](text, 0, {"A": "1"}) == expected
