from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.poetry_ranges import pep440


@pytest.mark.parametrize(
    ("wording", "specifier"),
    [
        ("", ""),
        ("*", ""),
        ("<1 || >2", ""),
        ("^x", ""),
        (">=3.8", ">=3.8"),
        (">=2.7, !=3.0.*, !=3.1.*", ">=2.7,!=3.0.*,!=3.1.*"),
        (">=2.7 !=3.0.*", ">=2.7,!=3.0.*"),
        ("1.2.3", "==1.2.3"),
        ("3.*", "==3.*"),
        ("^3.7", ">=3.7,<4.0"),
        ("^0.3.2", ">=0.3.2,<0.4.0"),
        ("^0.0.3", ">=0.0.3,<0.0.4"),
        ("^0", ">=0,<1"),
        ("~3.14", ">=3.14,<3.15"),
        ("~2", ">=2,<3"),
        ("~1.2.3", ">=1.2.3,<1.3.0"),
        ("~=1.2", "~=1.2"),
        ("^3.8,<3.11", ">=3.8,<4.0,<3.11"),
        (">=0.5,<2.2.0 || >2.2.0,<2.2.1 || >2.2.1", ">=0.5,!=2.2.0,!=2.2.1"),
        (">=4.12,<5.0.dev0 || >=5.1.dev0", ">=4.12,!=5.0.*"),
        (">=4.12,<5.0.dev0 || >=5.2.dev0", ""),
    ],
)
def test_ranges_become_specifiers(wording: str, specifier: str) -> None:
    assert pep440(wording) == specifier


@given(st.text(alphabet="^~<>=!*|,. 0123456789devab", max_size=40))
def test_any_text_is_read(text: str) -> None:
    assert "|" not in pep440(text)
