"""Values of expressions in a setup.py that are evident without running it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flaskcompat.readers._setup_calls import applied
from flaskcompat.readers._setup_names import Names
from flaskcompat.readers._setuptools import Entry

_MAX_STEPS = 20_000
_MAX_DEPTH = 100
_MAX_CALLS = 200
_FILE = re.compile(r"[\w./ -]{1,200}\.(?:txt|in|pip)")
_NO_LIST = re.compile(r"readme|version|licen|change|history|news|manifest|author|descr", re.IGNORECASE)
_SPLITS = ("split", "splitlines")
_WRAPPERS = ("list", "tuple", "set", "sorted", "frozenset")


class UnknownValueError(ValueError):
    """An expression whose value only running the file tells; `line` is where it stands."""

    def __init__(
        self, node: ast.AST, message: str = "not a literal, so that only running setup.py tells"
    ) -> None:
        super().__init__(message)
        self.line: int = getattr(node, "lineno", 0)


class Values:
    """Evaluates what is evident, and collects what adds to it out of sight in `partly`."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._steps = self._calls = 0
        self.partly: list[tuple[int, str]] = []

    def text(self, node: ast.expr) -> Entry:
        """A string with its line."""
        value = self._resolved(node)
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return value.lineno, value.value
        raise UnknownValueError(node)

    def entries(self, node: ast.expr, depth: int = 0) -> Iterator[Entry]:
        """The strings of a list, a sum of lists, or of text with one on each line."""
        value = self._resolved(node, depth)
        if isinstance(value, ast.List | ast.Tuple | ast.Set):
            for item in value.elts:
                yield from self.entries(item.value if isinstance(item, ast.Starred) else item, depth + 1)
        elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
            yield from self.entries(value.left, depth + 1)
            yield from self.entries(value.right, depth + 1)
        elif isinstance(value, ast.Call):
            yield from self.entries(_unwrapped(value, node), depth + 1)
        elif isinstance(value, ast.Constant) and (value.value is None or isinstance(value.value, str)):
            yield from _lines(value)
        else:
            raise UnknownValueError(node)

    def parts(self, node: ast.expr, depth: int = 0) -> Iterator[ast.expr]:
        """The parts that a list, or a sum of lists, is put together from."""
        try:
            value = self._resolved(node, depth)
        except UnknownValueError:
            value = node
        if isinstance(value, ast.List | ast.Tuple | ast.Set):
            yield from (each.value if isinstance(each, ast.Starred) else each for each in value.elts)
        elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
            yield from self.parts(value.left, depth + 1)
            yield from self.parts(value.right, depth + 1)
        else:
            yield node

    def pairs(self, node: ast.expr, depth: int = 0) -> Iterator[tuple[Entry, ast.expr]]:
        """The items of a dictionary whose keys are strings."""
        value = self._resolved(node, depth)
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "dict":
            for keyword in value.keywords:
                if keyword.arg is None:
                    yield from self.pairs(keyword.value, depth + 1)
                else:
                    yield (keyword.lineno, keyword.arg), keyword.value
        elif isinstance(value, ast.Dict):
            for key, item in zip(value.keys, value.values, strict=True):
                if key is None:
                    yield from self.pairs(item, depth + 1)
                else:
                    yield self.text(key), item
        else:
            raise UnknownValueError(node)

    def file(self, node: ast.expr) -> str:
        """The one file that an expression evidently reads (`open("a.txt").readlines()`), or nothing."""
        if not any(isinstance(each, ast.Call | ast.Name) for each in ast.walk(node)):
            return ""
        reached = (target for each in self._reached(node) for target in _files(each))
        found = {target for target in reached if not _NO_LIST.search(target)}
        return found.pop() if len(found) == 1 else ""

    def _resolved(self, node: ast.expr, depth: int = 0) -> ast.expr:
        """What a name stands for, through other names; the node itself where it is none.

        Names may stand for each other, and for lists of each other: depth and steps have an end.
        """
        self._steps += 1
        if depth > _MAX_DEPTH or self._steps > _MAX_STEPS:
            raise UnknownValueError(node, "nested too deep or too large")
        seen = 0
        while isinstance(node, ast.Name) and seen < _MAX_DEPTH:
            value = self._names.value(node.id)
            if value is None:
                raise UnknownValueError(node, f"{node.id} is not bound to a literal once")
            if node.id in self._names.added:
                self.partly.append((self._names.added[node.id], f"more may be added to {node.id} here"))
            node, seen = value, seen + 1
        return node

    def _reached(self, node: ast.expr) -> Iterator[ast.AST]:
        """An expression, and what the names and functions in it stand for."""
        waiting: list[ast.AST] = [node]
        seen: set[str] = set()
        while waiting:
            reached = waiting.pop()
            yield reached
            for each in ast.walk(reached):
                if isinstance(each, ast.Call):
                    waiting += self._called(each)
                if isinstance(each, ast.Name) and each.id not in seen:
                    seen.add(each.id)
                    waiting += self._behind(each.id)

    def _called(self, call: ast.Call) -> list[ast.AST]:
        """A function of the file as it is for the literals that it is called with."""
        function = self._names.functions.get(call.func.id) if isinstance(call.func, ast.Name) else None
        self._calls += function is not None
        if function is None or self._calls > _MAX_CALLS:
            return []
        found = applied(function, call)
        return [found] if found is not None else []

    def _behind(self, name: str) -> list[ast.AST]:
        """What a name stands for, with the files that were open where it was bound."""
        known = self._names.values.get(name) or self._names.functions.get(name)
        return [known, *self._names.opened.get(name, ())] if known else []


def _unwrapped(call: ast.Call, node: ast.expr) -> ast.expr:
    """The argument of `list(...)`, or the text of `"...".split()` and `.splitlines()`."""
    function = call.func
    if isinstance(function, ast.Name) and function.id in _WRAPPERS and len(call.args) == 1:
        return call.args[0]
    if isinstance(function, ast.Attribute) and function.attr in _SPLITS:
        text = function.value
        blank = not call.args or (isinstance(call.args[0], ast.Constant) and call.args[0].value == "\n")
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and blank:
            return text
    raise UnknownValueError(node)


def _lines(node: ast.Constant) -> Iterator[Entry]:
    """Text as setuptools reads it: an entry a line; lines count where the text is written over several."""
    lines = str(node.value or "").splitlines()
    as_written = (node.end_lineno or node.lineno) - node.lineno >= len(lines) - 1
    for offset, text in enumerate(lines):
        if text.strip() and not text.strip().startswith("#"):
            yield node.lineno + (offset if as_written else 0), text.strip()


def _files(node: ast.AST) -> Iterator[str]:
    """File names in a tree, where the parts that `os.path.join` and `/` join make one."""
    inner: set[int] = set()
    for each in ast.walk(node):
        parts = _path_parts(each)
        constants = [part for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if constants:
            inner.update(id(part) for part in constants)
            target = "/".join(str(part.value) for part in constants)
            if _FILE.fullmatch(target):
                yield target
        elif isinstance(each, ast.Constant) and id(each) not in inner and _FILE.fullmatch(str(each.value)):
            yield str(each.value)


def _path_parts(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join":
        return list(node.args)
    parts: list[ast.expr] = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        parts.insert(0, node.right)
        node = node.left
    return parts
