from __future__ import annotations

import pytest

from flaskcompat.edits.wording.conda import python_reworded, reworded, table_reworded


@pytest.mark.parametrize(
    ("old", "wanted", "new"),
    [
        ("=2.2", "==3.1.*", "=3.1"),
        ("=2.2", "==3.1.3", "==3.1.3"),
        ("=2.2", ">=3,<4", ">=3,<4"),
        ("==2.2.2", "==3.1.3", "==3.1.3"),
        (" 2.2.*", "==3.1.*", " 3.1.*"),
        (" 2.2.2", "==3.1.3", " 3.1.3"),
        (" >=2,<3", ">=3,<4", " >=3,<4"),
        ("", ">=3", ">=3"),
        ("=2.2", "", ""),
    ],
)
def test_the_form_after_a_name(old: str, wanted: str, new: str) -> None:
    assert reworded(old, wanted) == new


@pytest.mark.parametrize(
    ("old", "wanted", "new"),
    [
        ("2.2.*", "==3.1.*", "3.1.*"),
        ("*", "==3.1.*", "3.1.*"),
        ("*", ">=3", ">=3"),
        ("==2.2", "", "*"),
        ("2.2", "==3", "3"),
    ],
)
def test_the_form_of_a_value(old: str, wanted: str, new: str) -> None:
    assert table_reworded(old, wanted) == new


@pytest.mark.parametrize(
    ("old", "wanted", "new"),
    [
        ("=3.8", ">=3.9", "=3.9"),
        ("=3.8", "==3.9.4", "=3.9.4"),
        (" 3.8.*", ">=3.9,<4", " 3.9.*"),
        (">=3.8", ">=3.9", ">=3.9"),
        ("", ">=3.9", ">=3.9"),
    ],
)
def test_a_named_python_stays_one(old: str, wanted: str, new: str) -> None:
    assert python_reworded(old, wanted) == new
