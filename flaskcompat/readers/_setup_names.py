"""The names that a setup.py binds, found without running it."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

# Methods after which a list or dict holds what it held, and more; any other change makes it unknown.
_ADDING = frozenset(("append", "extend", "insert", "update", "setdefault", "add"))
_CHANGING = frozenset(("remove", "pop", "clear", "sort", "reverse", "popitem", "discard"))


class Names:
    """What each name of a module certainly stands for, and where it is changed.

    `opened` are the contexts of the `with` statements in which a name is bound.
    """

    def __init__(self, tree: ast.Module) -> None:
        stores: Counter[str] = Counter()
        self.added: dict[str, int] = {}
        self.changed: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                stores[node.id] += 1
            self._note_change(node)
        bound = list(_straight(tree.body))
        self.values = {name: value for name, value, _ in bound if stores[name] == 1}
        self.opened = {name: opened for name, _, opened in bound if stores[name] == 1 and opened}
        self.functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}

    def value(self, name: str) -> ast.expr | None:
        """The expression that a name is bound to once, in a line that always runs; None for all others."""
        return None if name in self.changed else self.values.get(name)

    def _note_change(self, node: ast.AST) -> None:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner, method = _root(node.func.value), node.func.attr
            if owner and method in _ADDING:
                self.added.setdefault(owner, node.lineno)
            elif owner and method in _CHANGING:
                self.changed.add(owner)
        elif isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
            owner = _root(node.value)
            if owner and isinstance(node.ctx, ast.Store):
                self.added.setdefault(owner, node.lineno)
            elif owner:
                self.changed.add(owner)


def _root(node: ast.expr) -> str:
    """The name in `name` and `name["key"]`."""
    while isinstance(node, ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _straight(
    body: list[ast.stmt], opened: tuple[ast.expr, ...] = ()
) -> Iterator[tuple[str, ast.expr, tuple[ast.expr, ...]]]:
    """The bindings of statements that always run, with the contexts of the `with` statements around them.

    `with open(...) as f` binds `f` to the call.
    """
    for statement in body:
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    yield target.id, statement.value, opened
        elif isinstance(statement, ast.AnnAssign):
            if isinstance(statement.target, ast.Name) and statement.value is not None:
                yield statement.target.id, statement.value, opened
        elif isinstance(statement, ast.With):
            for item in statement.items:
                if isinstance(item.optional_vars, ast.Name):
                    yield item.optional_vars.id, item.context_expr, opened
            contexts = tuple(item.context_expr for item in statement.items)
            yield from _straight(statement.body, opened + contexts)
