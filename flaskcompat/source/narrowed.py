"""Objects that a condition tells to be of another class: `if isinstance(parameter, click.Option)`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.members import external_bases
from flaskcompat.source.symbols import Class, External, Value
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


def is_another(
    inference: Inference, value: External, stem: str, classes: tuple[ast.expr, ...], table: Table
) -> bool:
    """Whether one of the classes that `isinstance` names is another than that which an object is taken for.

    The same class by another name, and a class of the project that is made of it, tell nothing new; `str` and
    the like tell how a method is called. What is no object of a known class, such as `current_user`, is what
    it was before.
    """
    if not value.instance and value.name not in inference.known.instances:
        return False
    return any(_differs(inference, stem, node, table) for node in classes)


def _differs(inference: Inference, stem: str, node: ast.expr, table: Table) -> bool:
    found: Value = inference.anywhere(node, table)
    if isinstance(found, External):
        return not found.instance and _last(found.name) != _last(stem)
    if isinstance(found, Class):
        return stem not in external_bases(inference, found)
    return False


def _last(name: str) -> str:
    return name.rpartition(".")[2]
