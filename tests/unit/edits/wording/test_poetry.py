from __future__ import annotations

import pytest

from flaskcompat.edits.wording.poetry import python_reworded, reworded


@pytest.mark.parametrize(
    ("old", "wanted", "new"),
    [
        ("^2.2", ">=3.1.3,<4", "^3.1.3"),
        ("^ 2.2", ">=3.1.3,<4", "^ 3.1.3"),
        ("^2.2", ">=3.1.3,<5", ">=3.1.3,<5"),
        ("^2.2", "==3.1.3", "==3.1.3"),
        ("^2.2", "<4", "<4"),
        ("~2.2", ">=3.1,<3.2", "~3.1"),
        ("~2.2", ">=3.1", ">=3.1"),
        ("~=2.2", ">=3.1,<4", "~=3.1"),
        ("2.2.2", "==3.1.3", "3.1.3"),
        ("==2.2.2", "==3.1.3", "==3.1.3"),
        ("2.2.*", "==3.1.*", "3.1.*"),
        ("2.2.2", ">=3", ">=3"),
        ("*", ">=3,<4", ">=3,<4"),
        ("^2.2", "", "*"),
        (">=2,<3", ">=3,<4", ">=3,<4"),
        ("^2 || ^3", ">=3,<4", "^3"),
        ("^2 || ^3", ">=3.1", ">=3.1"),
        ("^2 || ^3", ">=4,<5", "^4"),
    ],
)
def test_the_form_stays_where_it_says_what_is_wanted(old: str, wanted: str, new: str) -> None:
    assert reworded(old, wanted) == new


def test_the_python_is_worded_so_too() -> None:
    assert python_reworded("^3.8", ">=3.9,<4") == "^3.9"
    assert python_reworded("3.8", "==3.9.*") == "3.9"
    assert python_reworded(">=3.8,<4.0", ">=3.9") == ">=3.9"
