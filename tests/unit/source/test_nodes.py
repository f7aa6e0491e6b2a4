from __future__ import annotations

import ast

from flaskcompat.source.nodes import Part, children, position, walk

CODE = """
@d(1)
async def f(a: int = 2, *b, **c) -> str:
    x[1:2] = [y for y in z if y]
    return f"{a!r:>{b}}"
"""


def test_children_and_walks_are_those_of_the_standard_library() -> None:
    tree = ast.parse(CODE)
    assert list(walk(tree)) == list(ast.walk(tree))
    for node in ast.walk(tree):
        assert children(node) == list(ast.iter_child_nodes(node))


def test_a_part_of_a_result_stands_where_the_call_does() -> None:
    (statement,) = ast.parse("\na, b = make()").body
    assert isinstance(statement, ast.Assign)
    assert isinstance(statement.value, ast.Call)
    assert position(Part(statement.value, 1)) == position(statement.value)
