"""Flags that only tell whether a distribution is there, and nothing of its release.

try:
    import werkzeug
except ImportError:
    HAS_WERKZEUG = False
else:
    HAS_WERKZEUG = True
"""

from __future__ import annotations

import ast
from functools import lru_cache

from flaskcompat.source import guards
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import end, position, walk
from flaskcompat.source.tables import Binding, Table
from flaskcompat.source.written import bindings

_IMPORTS = (ast.Import, ast.ImportFrom)


def absent(test: ast.expr, table: Table) -> bool | None:
    """Whether a condition holds where a distribution is not there (`if not HAS_X:`), or where it is.

    `None` where it tells of something else too: of a release, or of what is imported in another way.
    """
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = absent(test.operand, table)
        return None if inner is None else not inner
    if isinstance(test, ast.BoolOp):
        return _of_parts(test, table)
    if isinstance(test, ast.Compare):
        return _of_none(test, table)
    bound = bindings(test.id, table)[-1:] if isinstance(test, ast.Name) else []
    return False if any(_is_flag(one) and _tells_alone(one, table.module) for one in bound) else None


def _of_parts(test: ast.BoolOp, table: Table) -> bool | None:
    """The same for `HAS_X and ...`, and for `not HAS_X or ...`, where the rest looks at no version."""
    told = [(part, absent(part, table)) for part in test.values]
    if any(one is None and guards.is_version_check(part, table) for part, one in told):
        return None
    found = {one for _, one in told if one is not None}
    return found.pop() if found == {isinstance(test.op, ast.Or)} else None


def _of_none(test: ast.Compare, table: Table) -> bool | None:
    """The same for `x is None` and `x is not None`."""
    other = test.comparators[0]
    if len(test.ops) > 1 or not isinstance(other, ast.Constant) or other.value is not None:
        return None
    inner = absent(test.left, table) if isinstance(test.left, ast.Name) else None
    if inner is None or not isinstance(test.ops[0], (ast.Is, ast.IsNot)):
        return None
    return isinstance(test.ops[0], ast.Is)


def _is_flag(binding: Binding) -> bool:
    """Whether a name is bound to a constant beside an import that may fail."""
    node = binding.node
    return (
        binding.guarded
        and isinstance(node, ast.Constant)
        and (node.value is None or node.value in (True, False))
    )


def _tells_alone(binding: Binding, module: Module) -> bool:
    """Whether a flag stands in a `try` that imports known distributions and asks for nothing in them.

    What is done where it says so is done with every release, as all of them have what is imported.
    """
    if module.tries is None:
        module.tries = [
            (position(node), end(node), _is_plain(node))
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Try)
        ]
    around = [one for one in module.tries if one[0] < binding.position <= one[1]]
    return bool(around) and max(around)[2]


def _is_plain(node: ast.Try) -> bool:
    imports = [one for one in node.body if isinstance(one, _IMPORTS)]
    rest = [one for one in node.body if not isinstance(one, _IMPORTS)]
    others = [*rest, *node.orelse, *node.finalbody, *[one for each in node.handlers for one in each.body]]
    return (
        bool(imports)
        and all(_lasts(one) for one in imports)
        and all(_sets_constant(one) for one in [*rest, *node.orelse])
        and not any(isinstance(part, _IMPORTS) for one in others for part in walk(one))
    )


def _lasts(node: ast.Import | ast.ImportFrom) -> bool:
    """Whether all releases of a distribution have what a statement imports."""
    if isinstance(node, ast.Import):
        return all(_is_lasting(alias.name) for alias in node.names)
    return not node.level and all(_is_lasting(f"{node.module}.{alias.name}") for alias in node.names)


def _sets_constant(node: ast.stmt) -> bool:
    return isinstance(node, ast.Pass) or (
        isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    )


@lru_cache(maxsize=1024)
def _is_lasting(module: str) -> bool:
    """Whether a module is a whole distribution's, or one that all of its releases have."""
    from flaskcompat.index.api import load_api
    from flaskcompat.index.modules import load_modules

    api = load_api()
    if api.distribution_of(module) == "python":
        return False
    if api.distribution_of(module) == "":
        providers = load_modules().providers.get(module, {})
        return bool(providers) and not any(providers.values())
    return "." not in module or api.spans(module) == "*"
