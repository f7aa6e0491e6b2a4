"""The parts that a class lists in a class `Meta` of its own, and does not define."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.literals import literal
from flaskcompat.source.members import bases, lineage
from flaskcompat.source.symbols import Class, External

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

_META = "Meta"


def listed(walker: Walker, cls: Class) -> None:
    """Write down `fields = ("id", "name")` of `Meta` as an assignment where the class defines no `name`.

    The usage is that of `Meta.fields` of the base outside the project, with the first such name as the value
    `undeclared`. Nothing is told where a base may define it, or may make parts of a model.
    """
    known = walker.inference.known
    above = [base for owner in lineage(walker.inference, cls) for base in bases(walker.inference, owner)]
    outside = [base.name for base in above if isinstance(base, External)]
    if not outside or not known.listing.issuperset(outside) or None in above:
        return
    metas = [node for node in cls.node.body if isinstance(node, ast.ClassDef) and node.name == _META]
    declared = {name for owner in lineage(walker.inference, cls) for name in owner.table.bindings}
    for meta in metas:
        if meta.bases:
            continue
        given = dict(_assigned(meta))
        own = declared.union(*[_keys(node) for name, node in given.items() if name in known.dicts])
        for name in sorted(known.lists & given.keys()):
            missing = [one for one in _names(given[name]) if one not in own]
            if missing:
                values = (("undeclared", missing[0]),)
                walker.emit(f"{outside[0]}.{_META}.{name}", "assign", given[name], values=values)


def _assigned(meta: ast.ClassDef) -> list[tuple[str, ast.expr]]:
    return [
        (target.id, statement.value)
        for statement in meta.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    ]


def _names(node: ast.expr) -> list[str]:
    """The texts of a list or tuple that is written down whole."""
    value = literal(node) if isinstance(node, (ast.List, ast.Tuple)) else ()
    names = [one for one in value if isinstance(one, str)] if isinstance(value, tuple) else []
    return names if isinstance(value, tuple) and len(names) == len(value) else []


def _keys(node: ast.expr) -> set[str]:
    keys = node.keys if isinstance(node, ast.Dict) else []
    return {one.value for one in keys if isinstance(one, ast.Constant) and isinstance(one.value, str)}
