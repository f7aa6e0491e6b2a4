from __future__ import annotations

from flaskcompat.model.usage import UNKNOWN, Unknown


def test_the_unknown_value_equals_nothing_but_itself() -> None:
    assert UNKNOWN == UNKNOWN
    assert all(other != UNKNOWN for other in (None, "", "UNKNOWN", 0, Unknown()))


def test_it_reads_as_itself() -> None:
    assert repr(UNKNOWN) == "UNKNOWN"
