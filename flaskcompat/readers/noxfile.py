"""noxfile.py, read and never run; see https://nox.thea.codes/en/stable/config.html."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator

from flaskcompat.model.inventory import Inventory, Problem, PythonClaim
from flaskcompat.readers.python_words import claim


def parse(text: str, path: str) -> Inventory:
    """Turn the `python` of each `@nox.session` into Pythons that are used."""
    pythons: dict[str, PythonClaim] = {}
    try:
        tree = _tree(text)
        names = dict(_constants(tree))
        for value in _session_pythons(tree):
            for found in _claims(value, names, path):
                pythons.setdefault(found.specifier, found)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", 0) or 0
        return Inventory(problems=(Problem(path, line, "not readable as Python"),), tool="nox")
    return Inventory(pythons=tuple(pythons.values()), tool="nox")


def _tree(text: str) -> ast.Module:
    with warnings.catch_warnings():
        # Of the file's own making (invalid escapes), and nothing that its reader could mend.
        warnings.simplefilter("ignore")
        return ast.parse(text)


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """The names that the module binds."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    yield target.id, node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            yield node.target.id, node.value


def _session_pythons(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call):
                    yield from _decorator_pythons(decorator)


def _decorator_pythons(call: ast.Call) -> Iterator[ast.expr]:
    """The argument of `@nox.session(python=...)` or `@nox.parametrize("python", ...)` that names Pythons."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name == "session":
        yield from (each.value for each in call.keywords if each.arg in ("python", "py"))
    elif name == "parametrize" and len(call.args) > 1 and _is_text(call.args[0], "python"):
        yield call.args[1]


def _is_text(node: ast.expr, text: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == text


def _claims(value: ast.expr, names: dict[str, ast.expr], path: str) -> Iterator[PythonClaim]:
    """The Pythons of a string or of a list of strings, also where the module gives it a name."""
    if isinstance(value, ast.Name):
        value = names.get(value.id, value)
    elements = value.elts if isinstance(value, ast.List | ast.Tuple | ast.Set) else [value]
    for element in elements:
        single = names.get(element.id, element) if isinstance(element, ast.Name) else element
        text = single.value if isinstance(single, ast.Constant) else None
        if isinstance(text, str) and (found := claim(text, path, element.lineno)):
            yield found
