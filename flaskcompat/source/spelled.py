"""Names that are written as text, for somebody else to import: `[".."]` and `append("jinja2.ext.do")`."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def spelled(walker: Walker, nodes: Iterable[ast.expr]) -> None:
    """Write down the items of a list, or arguments, that name something outside the project."""
    for node in nodes:
        if node.__class__ is ast.Constant and isinstance(node.value, str):
            text: str = node.value
            if text.startswith(walker.inference.known.spelled) and text.replace(".", "").isidentifier():
                walker.emit(text, "attribute", node)
