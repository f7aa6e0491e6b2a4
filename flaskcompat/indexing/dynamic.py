"""Names that a module makes up when asked for them: `__getattr__` (PEP 562), and tables of lazy imports."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from flaskcompat.indexing.scope import Scope
from flaskcompat.indexing.signatures import Function, last_word, own_nodes

Tables = dict[str, list[str]]


def answer_by_getattr(tree: ast.Module, scope: Scope) -> None:
    """Note the names for which the module's `__getattr__` has an answer, where its text tells all of them."""
    found = [
        node for node in own_nodes(tree.body) if isinstance(node, Function) and node.name == "__getattr__"
    ]
    tables = _tables(tree)
    for function in found:
        if not function.args.args:
            continue
        asked = function.args.args[0].arg
        closed, names = _Answers(asked, tables).of(function.body)
        for name in names:
            if name not in scope.facts:
                scope.define(name)
        if not closed:
            scope.mark("?")


def answer_by_table(tree: ast.Module, scope: Scope, absolute: Callable[[str | None, int], str]) -> None:
    """Note the names of a table `{"package.module": ["name", ...]}`, where a lazy object replaces the module.

    What the table does not say, the lazy object is taken not to have. `absolute` turns the module of a
    relative import, and its number of dots, into a full name.
    """
    top = scope.name.partition(".")[0]
    tables = _called_with_tables(tree) + (_assigned_tables(tree) if _replaces_itself(tree) else [])
    found = False
    for table in tables:
        for module, names in _entries(table):
            inner = module.lstrip(".")
            module = absolute(inner or None, len(module) - len(inner))
            if module.partition(".")[0] == top:
                found = True
                for name in names:
                    scope.define(name, f">{module}.{name}", certain=False)
    if found:
        scope.marks.discard("?")


def open_by_setattr(tree: ast.Module, scopes: Mapping[str, Scope], module: str) -> None:
    """Note the classes that the module gives names of its own: `setattr(Class, name, value)`.

    Functions count where the name is worked out: a decorator may put what it decorates on a class of
    the module.
    """
    body = {id(node) for node in own_nodes(tree.body)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or last_word(node) != "setattr" or len(node.args) != 3:
            continue
        owner, name = node.args[:2]
        scope = scopes.get(f"{module}.{owner.id}") if isinstance(owner, ast.Name) else None
        if scope is None:
            continue
        if not isinstance(name, ast.Constant):
            scope.mark("?")
        elif id(node) in body:
            scope.define(str(name.value), certain=False)


def _assigned_tables(tree: ast.Module) -> list[ast.Dict]:
    values = [node.value for node in tree.body if isinstance(node, ast.Assign)]
    return [value for value in values if isinstance(value, ast.Dict)]


def _called_with_tables(tree: ast.Module) -> list[ast.Dict]:
    """The tables in a call at the top of a module that also gets `__name__`."""
    calls = [
        node.value for node in tree.body if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ]
    own = [
        call for call in calls if any(isinstance(arg, ast.Name) and arg.id == "__name__" for arg in call.args)
    ]
    return [arg for call in own for arg in call.args if isinstance(arg, ast.Dict)]


def _replaces_itself(tree: ast.Module) -> bool:
    """`sys.modules[...] = ...` in the body of the module."""
    assignments = [node for node in own_nodes(tree.body) if isinstance(node, ast.Assign)]
    targets = [target for node in assignments for target in node.targets]
    return any(
        isinstance(target, ast.Subscript)
        and isinstance(target.value, ast.Attribute)
        and target.value.attr == "modules"
        for target in targets
    )


def _entries(table: ast.Dict) -> list[tuple[str, list[str]]]:
    found = []
    for key, value in zip(table.keys, table.values, strict=True):
        names = _strings(value)
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and names:
            found.append((key.value, names))
    return found


def _strings(value: ast.expr) -> list[str]:
    if not isinstance(value, ast.List | ast.Tuple | ast.Set):
        return []
    return [
        each.value for each in value.elts if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]


def _tables(tree: ast.Module) -> Tables:
    """The collections of strings, and the keys of dictionaries, that the module holds by name."""
    tables: Tables = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            target, value = node.targets[0].id, node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            target, value = node.target.id, node.value
        else:
            continue
        keys = [key for key in value.keys if key] if isinstance(value, ast.Dict) else []
        names = [str(key.value) for key in keys if isinstance(key, ast.Constant)] or _strings(value)
        if names:
            tables[target] = names
    return tables


class _Answers:
    """Which names the statements of a `__getattr__` answer."""

    def __init__(self, asked: str, tables: Tables) -> None:
        self.asked = asked
        self.tables = tables

    def of(self, body: list[ast.stmt]) -> tuple[bool, set[str]]:
        """Whether all answers are understood, and the names that have one."""
        names: set[str] = set()
        closed = True
        for statement in body:
            if isinstance(statement, ast.If):
                told = self._told(statement.test)
                inner_closed, inner = self.of(statement.body)
                if told is None:
                    closed = closed and inner_closed
                    names |= inner
                else:
                    names |= told
                else_closed, inner = self.of(statement.orelse)
                closed, names = closed and else_closed, names | inner
            elif isinstance(statement, ast.Return):
                return False, names
            elif isinstance(statement, ast.Raise):
                return closed, names
            elif any(isinstance(node, ast.Return) for node in ast.walk(statement)):
                closed = False
        return closed, names

    def _told(self, test: ast.expr) -> set[str] | None:
        """The names for which a test holds: `name == "x"`, `name in {"x", "y"}`, `name in table`."""
        if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or):
            parts = [self._told(value) for value in test.values]
            return None if None in parts else {name for part in parts if part for name in part}
        if not isinstance(test, ast.Compare) or len(test.ops) != 1:
            return None
        if not (isinstance(test.left, ast.Name) and test.left.id == self.asked):
            return None
        right = test.comparators[0]
        if isinstance(test.ops[0], ast.Eq) and isinstance(right, ast.Constant):
            return {str(right.value)}
        if isinstance(test.ops[0], ast.In):
            if isinstance(right, ast.Name):
                return set(self.tables[right.id]) if right.id in self.tables else None
            return set(_strings(right)) or None
        return None
