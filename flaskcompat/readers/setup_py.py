"""setup.py, read as a tree and never run: https://setuptools.pypa.io/en/latest/references/keywords.html."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers._setup_names import Names
from flaskcompat.readers._setup_values import UnknownValueError, Values
from flaskcompat.readers._setuptools import LISTS, SetupFacts

_MAX_CALLS = 20
_BUILDERS = frozenset({"setuptools", "distutils", "skbuild", "numpy"})


def parse(text: str, path: str) -> Inventory:
    """Turn the calls of `setup()` into requirements, extras as groups, and Pythons.

    Literals count, names bound once to one, sums of both, and files that are evidently read. Anything else is
    a problem at its line, not a guess.
    """
    facts = SetupFacts(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
        _read(tree, facts)
    except SyntaxError as error:
        return _broken(path, error.lineno or 0, f"not valid Python 3: {error.msg}")
    except (ValueError, RecursionError, MemoryError) as error:
        return _broken(path, 0, f"not readable as Python: {str(error) or type(error).__name__}")
    return facts.inventory()


def _broken(path: str, line: int, message: str) -> Inventory:
    return Inventory(problems=(Problem(path, line, message),), tool="pip")


def _read(tree: ast.Module, facts: SetupFacts) -> None:
    values = Values(Names(tree))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_setup(node.func)]
    if not calls and _builds(tree):
        facts.problem(0, "no call of setup() in sight")
    if len(calls) > _MAX_CALLS:
        facts.problem(calls[_MAX_CALLS].lineno, f"more than {_MAX_CALLS} calls of setup()")
    for call in calls[:_MAX_CALLS]:
        for name, node in _keywords(call, values, facts):
            try:
                _keyword(name, node, values, facts)
            except UnknownValueError as error:
                facts.problem(error.line, f"{name}: {error}")
    for line, message in dict.fromkeys(values.partly):
        facts.problem(line, message)


def _builds(tree: ast.Module) -> bool:
    """Whether a file imports a `setup` at all; another is a module of an application that is named so."""
    return any(
        alias.name.partition(".")[0] in _BUILDERS if isinstance(node, ast.Import) else alias.name == "setup"
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    )


def _is_setup(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id == "setup"
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "setup"
        and isinstance(function.value, ast.Name)
        and function.value.id in ("setuptools", "core")
    )


def _keywords(call: ast.Call, values: Values, facts: SetupFacts) -> Iterator[tuple[str, ast.expr]]:
    """The keyword arguments of a call, with those of a dictionary in `**arguments`."""
    for keyword in call.keywords:
        if keyword.arg is not None:
            yield keyword.arg, keyword.value
            continue
        try:
            yield from ((key, node) for (_, key), node in values.pairs(keyword.value))
        except UnknownValueError as error:
            facts.problem(error.line, f"arguments of setup(): {error}")


def _keyword(name: str, node: ast.expr, values: Values, facts: SetupFacts) -> None:
    if name in LISTS:
        _list(name, node, values, facts)
    elif name == "extras_require":
        for (_, extra), listed in values.pairs(node):
            _list(extra, listed, values, facts, extra=True)
    elif name == "python_requires":
        facts.python(*values.text(node))
    elif name == "classifiers":
        facts.classifiers(values.entries(node))
    elif name == "name":
        facts.name(values.text(node)[1])


def _list(name: str, node: ast.expr, values: Values, facts: SetupFacts, *, extra: bool = False) -> None:
    """Add the entries of a list, or the file that it is read from; a part that hides takes no other away."""
    for part in _parts(node, values):
        try:
            entries = list(values.entries(part))
        except UnknownValueError as error:
            if target := values.file(part):
                facts.include(part.lineno, target, name)
            else:
                facts.problem(error.line, f"{name}: {error}")
                facts.unread = facts.unread or name == "install_requires"
        else:
            (facts.extra if extra else facts.required)(name, entries)


def _parts(node: ast.expr, values: Values) -> list[ast.expr]:
    """The list itself where all of it is evident or from one file, else what it is put together from."""
    try:
        list(values.entries(node))
    except UnknownValueError:
        return [node] if values.file(node) else list(values.parts(node))
    return [node]
