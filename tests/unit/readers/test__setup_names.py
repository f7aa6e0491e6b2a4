from __future__ import annotations

import ast

import pytest

from flaskcompat.readers._setup_names import Names


def names(text: str) -> Names:
    return Names(ast.parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "y = 1",
        "x = 1\nx = 2",
        "x = 1\nx += 2",
        "if y:\n    x = 1",
        "try:\n    x = 1\nexcept E:\n    pass",
        "for x in y:\n    pass",
        "def f():\n    x = 1",
        "x = 1\ndef f():\n    x = 2",
        "x = [1]\nx.clear()",
        "x = [1]\ndel x[0]",
        "x = 1\ndel x",
        "x, y = 1, 2",
    ],
)
def test_names_that_are_not_certain(text: str) -> None:
    assert names(text).value("x") is None


@pytest.mark.parametrize("text", ["x = 1", "x: int = 1", "with 1 as x:\n    pass", "with y:\n    x = 1"])
def test_names_bound_once(text: str) -> None:
    value = names(text).value("x")
    assert isinstance(value, ast.Constant)
    assert value.value == 1


@pytest.mark.parametrize("text", ["x.append(1)", "x['a'] = 1", "x['a'].extend(y)"])
def test_additions_are_noted_with_their_line(text: str) -> None:
    assert names(f"x = y\n{text}").added == {"x": 2}
