"""The parameters of functions, as lines of the index, and the decorators that leave them as they are."""

from __future__ import annotations

import ast
from collections.abc import Iterator

Function = ast.FunctionDef | ast.AsyncFunctionDef

KEEPING = frozenset(
    "abstractmethod asynccontextmanager cache classmethod contextmanager coroutine deprecated final "
    "lru_cache override staticmethod".split()
)
"""Decorators of the standard library and `typing_extensions` after which a caller gives the same."""


def signature(arguments: ast.arguments, bound: bool = False) -> str:
    """Turn the parameters of a definition into `(a,b,*,c)`; without the first one where it is bound."""
    positional = [arg.arg for arg in arguments.posonlyargs] + [arg.arg for arg in arguments.args]
    only = len(arguments.posonlyargs)
    if bound and positional:
        positional, only = positional[1:], max(only - 1, 0)
    parts = positional[:only] + (["/"] if only else []) + positional[only:]
    if arguments.vararg:
        parts.append("*_")
    elif arguments.kwonlyargs:
        parts.append("*")
    parts += [arg.arg for arg in arguments.kwonlyargs] + (["**"] if arguments.kwarg else [])
    return f"({','.join(parts)})"


def decorators(function: Function | ast.ClassDef) -> list[str]:
    """The last words of the decorators: `setter` for `@name.setter`, `wraps` for `@functools.wraps(f)`."""
    return [last_word(node) for node in function.decorator_list]


def last_word(node: ast.expr) -> str:
    """The last part of a dotted name, of what is called or subscripted too; empty for anything else."""
    if isinstance(node, ast.Call):
        return last_word(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def keeping_decorators(tree: ast.Module) -> set[str]:
    """The functions of a module that, used as decorators, leave the parameters of what they decorate alone.

    They give back the function itself, or a wrapper that takes anything and bears its name.
    """
    return {node.name for node in tree.body if isinstance(node, Function) and _keeps(node)}


def _keeps(function: Function) -> bool:
    if _gives_itself_back(function):
        return True
    inner = [node for node in ast.walk(function) if isinstance(node, Function) and node is not function]
    wraps = any("wraps" in decorators(node) for node in inner) or any(
        isinstance(node, ast.Call) and last_word(node) == "update_wrapper" for node in ast.walk(function)
    )
    open_ended = [node for node in inner if node.args.vararg and node.args.kwarg and len(node.args.args) < 2]
    return (wraps and bool(open_ended)) or any(_gives_itself_back(node) for node in inner)


def _gives_itself_back(function: Function) -> bool:
    returned = [node.value for node in own_nodes(function.body) if isinstance(node, ast.Return)]
    if not returned or len(function.args.args) != 1:
        return False
    return all(isinstance(value, ast.Name) and value.id == function.args.args[0].arg for value in returned)


def own_nodes(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """All nodes below some statements, without those of functions and classes defined there."""
    waiting: list[ast.AST] = list(body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, Function | ast.ClassDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(node))
