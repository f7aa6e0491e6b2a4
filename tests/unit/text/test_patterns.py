from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.text.patterns import Patterns, matches

WORDS = st.text("ab.*", max_size=6)


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        (".env", ".env", True),
        (".env", "a/.env", True),
        (".env", "a.env", False),
        ("*.env", "a.env", True),
        ("*.env", ".env", True),
        ("a*a", "a", False),
        ("a*b*c", "axbyc", True),
        ("k8s/*.yml", "deploy/k8s/web.yml", True),
        ("k8s/*.yml", "k8s/web.yml", True),
        ("k8s/*.yml", "xk8s/web.yml", False),
        ("k8s/*.yml", "web.yml", False),
    ],
)
def test_matches(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, path) is expected


@given(WORDS, st.text("ab.", max_size=8))
def test_a_star_is_that_of_fnmatch(pattern: str, name: str) -> None:
    assert matches(pattern, name) is fnmatchcase(name, pattern)


@given(st.lists(WORDS, max_size=8), st.text("ab.", max_size=8))
def test_the_first_row_that_fits_is_found(patterns: list[str], name: str) -> None:
    found = Patterns([pattern] for pattern in patterns).find(name)
    fitting = [number for number, pattern in enumerate(patterns) if matches(pattern, name)]
    assert found == min(fitting, default=None)
