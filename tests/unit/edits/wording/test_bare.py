from __future__ import annotations

import pytest

from flaskcompat.edits.wording.bare import reworded


@pytest.mark.parametrize(
    ("old", "wanted", "new"),
    [
        ("2.2.2", "==3.1.3", "3.1.3"),
        ("==2.2.2", "==3.1.3", "==3.1.3"),
        ("2.2.2", ">=3", ">=3"),
        ("*", "==3.1.3", "==3.1.3"),
        (">=2, <3", ">=3,<4", ">=3, <4"),
        ("==2", "", "*"),
    ],
)
def test_a_bare_version_stays_bare_where_one_is_wanted(old: str, wanted: str, new: str) -> None:
    assert reworded(old, wanted) == new
