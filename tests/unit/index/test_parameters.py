from __future__ import annotations

import pytest

from flaskcompat.index.parameters import named, named_parameters, positional


@pytest.mark.parametrize(
    ("fact", "names", "count"),
    [
        ("()", set(), 0),
        ("(a,b)", {"a", "b"}, 2),
        ("(a,/,b,*,c)", {"b", "c"}, 2),
        ("(a,*_,c)", {"a", "c"}, None),
        ("(a,**)", {"a", "**"}, 1),
        ("(a,b,/)", set(), 2),
    ],
)
def test_what_callers_can_give(fact: str, names: set[str], count: int | None) -> None:
    assert named_parameters(fact) == names
    assert positional(fact) == count


def test_where_any_name_can_be_given_nobody_knows() -> None:
    assert [named("(a,**)", name) for name in ("a", "b", "**")] == [True, None, None]
    assert [named("(a,/,b,*,c)", name) for name in "abc*"] == [False, True, True, False]
