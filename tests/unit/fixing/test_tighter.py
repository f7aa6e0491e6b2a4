from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

from flaskcompat.fixing.tighter import tighter

TEXTS = st.lists(
    st.sampled_from(
        [">=2.2", ">2.2", ">=2.2.5,<3", "<3", "<=2.3", "!=2.2.3", "~=2.2", "==2.2.*", "<2.3", ""]
    ),
    max_size=4,
)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([">=2.2.5,<3", ">=2.0,<2.3"], ">=2.2.5,<2.3"),
        ([">=2.2", ">2.2"], ">2.2"),
        (["<3", "<=3"], "<3"),
        ([">=1"], ">=1"),
        ([], ""),
        ([">=2", "nonsense"], ">=2"),
        (["<2", ">=2.3.3", ">=1"], ">=1,<2"),
    ],
)
def test_bounds_that_others_hold_already_are_left_out(texts: list[str], expected: str) -> None:
    assert tighter(texts) == expected


@given(TEXTS)
def test_all_of_them_agree_with_it_and_it_with_what_they_agree_on(texts: list[str]) -> None:
    versions = ["2.1", "2.2", "2.2.3", "2.2.5", "2.3", "2.3.1", "3.0"]
    joined = SpecifierSet(",".join(text for text in texts if text))
    if not joined.is_unsatisfiable():
        assert [*SpecifierSet(tighter(texts)).filter(versions)] == [*joined.filter(versions)]
    assert not SpecifierSet(tighter(texts)).is_unsatisfiable()
