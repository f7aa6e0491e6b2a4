from __future__ import annotations

import pytest

from flaskcompat.settings.ini_lines import Dialect, Entry, entries


@pytest.mark.parametrize("text", ["", "\n", "# a=b", "; a=b", "[a]", "[a", "  "])
def test_no_entry(text: str) -> None:
    assert list(entries(text, Dialect())) == []


def test_entries_are_kept_as_often_as_they_come() -> None:
    assert list(entries("[s]\na = 1\na=2\nb\n[t]\nc=d=e", Dialect())) == [
        Entry("s", "a", "1", 2),
        Entry("s", "a", "2", 3),
        Entry("s", "b", None, 4),
        Entry("t", "c", "d=e", 6),
    ]


def test_indented_lines_go_on() -> None:
    text = "a = 1\n\n  2\n  # comment\n  3\nb =\n  4"
    assert list(entries(text, Dialect(indent=True))) == [
        Entry("", "a", "1\n\n2\n\n3", 1),
        Entry("", "b", "\n4", 6),
    ]


def test_a_backslash_goes_on() -> None:
    assert list(entries("a = 1 \\\n  2\nb = 3 \\", Dialect(backslash=True))) == [
        Entry("", "a", "1 \\\n  2", 1),
        Entry("", "b", "3 \\", 3),
    ]


def test_a_long_value_is_read_in_linear_time() -> None:
    (entry,) = entries("a =\n" + "  b\n" * 100_000, Dialect(indent=True))
    assert entry.value is not None
    assert entry.value.count("\n") == 100_000
