from __future__ import annotations

import pytest

from flaskcompat.settings.expand import Variables, interpolate
from flaskcompat.settings.place import UNRESOLVED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("$A-${A}", "1-1"),
        ("$B", UNRESOLVED),
        ("${B:-gevent}", "gevent"),
        ("${B-gevent}", "gevent"),
        ("${B:-${A}}", "1"),
        ("${A:-x}", "1"),
        ("${A:?needed}", "1"),
        ("${B:?needed}", UNRESOLVED),
        ("${B:+x}", UNRESOLVED),
        ("${#A}", UNRESOLVED),
        ("$(nproc)", UNRESOLVED),
        ("$1 $@", f"{UNRESOLVED} {UNRESOLVED}"),
        ("$$A", "$A"),
        ("100$", "100$"),
        ("$ a", "$ a"),
        ("${AB", UNRESOLVED),
        ("${", UNRESOLVED),
    ],
)
def test_interpolate(text: str, expected: str) -> None:
    assert interpolate(text, {"A": "1"}) == expected


def test_values_cannot_grow_without_a_bound() -> None:
    variables = Variables()
    variables.put("A", "x" * 600)
    variables.put("A", interpolate("$A$A", variables))
    assert variables["A"] == UNRESOLVED
    assert interpolate("$B" * 200, {"B": "x" * 1000}) == UNRESOLVED


def test_defaults_in_defaults_end() -> None:
    assert interpolate("${B:-" * 5000 + "}" * 5000, {}) == UNRESOLVED
