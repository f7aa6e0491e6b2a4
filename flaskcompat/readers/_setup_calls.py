"""Functions of a setup.py with the literals that they are called with put in."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping

_LARGEST = 500


def applied(function: ast.FunctionDef, call: ast.Call) -> ast.AST | None:
    """The function as it is for the literal arguments of a call; None where that tells nothing new.

    Texts that an argument is put into become literals too: `f"{name}.txt"`, `name + ".txt"`,
    `"%s.txt" % name` and `"{}.txt".format(name)`.
    """
    given = _given(function, call)
    if not given or sum(1 for _ in ast.walk(function)) > _LARGEST:
        return None
    body = ast.Module(body=copy.deepcopy(function.body), type_ignores=[])
    return _Filled(given).visit(body)  # type: ignore[no-any-return]


def _given(function: ast.FunctionDef, call: ast.Call) -> dict[str, ast.Constant]:
    """The literal texts that parameters have in a call: those that it gives, and the defaults of the rest."""
    arguments = [*function.args.posonlyargs, *function.args.args]
    parameters = [argument.arg for argument in arguments]
    pairs = [*zip(parameters, call.args, strict=False), *((each.arg, each.value) for each in call.keywords)]
    known: dict[str, ast.expr] = {}
    if None not in (name for name, _ in pairs) and not any(isinstance(a, ast.Starred) for a in call.args):
        defaults = function.args.defaults
        known = dict(zip(parameters[len(parameters) - len(defaults) :], defaults, strict=True))
        wanted = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
        known |= {argument.arg: value for argument, value in wanted if value is not None}
    known |= {name: value for name, value in pairs if name}
    return {
        name: value
        for name, value in known.items()
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    }


class _Filled(ast.NodeTransformer):
    """Puts literals in for names and joins the texts that this completes."""

    def __init__(self, given: Mapping[str, ast.Constant]) -> None:
        self._given = given

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._given.get(node.id, node) if isinstance(node.ctx, ast.Load) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        self.generic_visit(node)
        plain = [part.value if isinstance(part, ast.FormattedValue) else part for part in node.values]
        texts = [_text(part) for part in plain]
        return node if None in texts else _literal("".join(map(str, texts)), node)

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        left, right = _text(node.left), _text(node.right)
        if isinstance(node.right, ast.Tuple) and len(node.right.elts) == 1:
            right = _text(node.right.elts[0])
        if left is None or right is None:
            return node
        if isinstance(node.op, ast.Add):
            return _literal(left + right, node)
        if isinstance(node.op, ast.Mod) and left.count("%") == left.count("%s") == 1:
            return _literal(left.replace("%s", right), node)
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        function = node.func
        if not (isinstance(function, ast.Attribute) and function.attr == "format" and len(node.args) == 1):
            return node
        template, value = _text(function.value), _text(node.args[0])
        if template is None or value is None or template.count("{") != 1:
            return node
        return _literal(template.replace("{}", value).replace("{0}", value), node)


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _literal(text: str, node: ast.expr) -> ast.Constant:
    return ast.copy_location(ast.Constant(text), node)
