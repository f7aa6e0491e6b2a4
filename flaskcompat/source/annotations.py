"""What annotations promise."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.instances import instance
from flaskcompat.source.symbols import External, Value
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference

_TRANSPARENT = frozenset(
    {"Optional", "Annotated", "Iterator", "Generator", "Iterable", "AsyncIterator", "AsyncGenerator", "Union"}
)


def annotated(inference: Inference, node: ast.expr | None, table: Table, depth: int = 0) -> Value:
    """The object that an annotation promises: `X`, `"X"`, `Optional[X]`, `X | None`, `Iterator[X]`.

    A class that objects are hardly ever of, but of one below it, promises nothing of their members.
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and depth < 3 and len(node.value) < 200:
        try:
            node = ast.parse(node.value.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
    if isinstance(node, ast.BinOp):
        return annotated(inference, node.left, table, depth + 1) or annotated(
            inference, node.right, table, depth + 1
        )
    if isinstance(node, ast.Subscript):
        outer = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
        inner = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) and node.slice.elts else node.slice
        return annotated(inference, inner, table, depth + 1) if outer in _TRANSPARENT else None
    if isinstance(node, (ast.Name, ast.Attribute)) and depth < 5:
        found = inference.anywhere(node, table)
        known = isinstance(found, External) and found.name in inference.known.above
        return None if known else instance(inference, found)
    return None
