"""Keywords that making an object of a class of the project hands on to the class outside that it extends."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.members import external_bases, lineage, member
from flaskcompat.source.nodes import walk
from flaskcompat.source.symbols import Class, External, Function, Instance

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def constructed(walker: Walker, cls: Class, node: ast.Call) -> None:
    """Write `Runner(mix_stderr=False)` down as a call of `CliRunner.__init__` if `Runner` extends that alone.

    Keywords that an `__init__` of the project names stay there; the others count where it takes `**kwargs`
    and hands them on as they are. A class with a `__new__` may do anything, and so
    may one with a decorator: `@dataclass` writes an `__init__` that calls none of the base.
    """
    given = [keyword for keyword in node.keywords if keyword.arg]
    bases = external_bases(walker.inference, cls) if given else []
    if len(bases) != 1 or isinstance(member(walker.inference, cls, "__new__"), Function):
        return
    if any(owner.node.decorator_list for owner in lineage(walker.inference, cls)):
        return
    init = member(walker.inference, Instance(cls), "__init__")
    own = frozenset[str]()
    if isinstance(init, Function):
        kept = _handed_on(init)
        if kept is None:
            return
        own = kept.union(one.arg for one in (*init.node.args.args, *init.node.args.kwonlyargs))
    elif not isinstance(init, External):
        return
    passed = [keyword for keyword in given if keyword.arg not in own]
    if passed:
        keywords = tuple([keyword.arg for keyword in passed])
        places = [(keyword.arg, keyword.lineno, keyword.col_offset + 1) for keyword in passed]
        details = {"keywords": keywords, "starred": True, "places": tuple(places)}
        walker.emit(f"{bases[0]}.__init__", "call", node.func, **details)


_READING = frozenset({"copy", "get", "items", "keys", "setdefault", "update", "values"})


def _handed_on(function: Function) -> frozenset[str] | None:
    """The keywords that an `__init__` keeps from its base; `None` where it may keep any of them.

    It has to call that of its base with `**kwargs`, and to do nothing with them before but read and add.
    `kwargs.pop("trace")` keeps one.
    """
    extra = function.node.args.kwarg
    if extra is None:
        return None
    kept: set[str] = set()
    seen = passed = 0
    for node in walk(function.whole):
        if isinstance(node, ast.Name) and node.id == extra.arg:
            seen -= 1
        elif isinstance(node, ast.Call):
            starred = sum(one.arg is None and _is(one.value, extra.arg) for one in node.keywords)
            named = isinstance(node.func, ast.Attribute) and node.func.attr == "__init__"
            passed += bool(starred and named)
            seen += starred + _read(node.func, node.args, extra.arg, kept)
        elif isinstance(node, ast.Subscript):
            seen += _is(node.value, extra.arg) and not isinstance(node.ctx, ast.Del)
        elif isinstance(node, ast.Compare):
            seen += sum(_is(one, extra.arg) for one in node.comparators)
    return frozenset(kept) if passed and not seen else None


def _read(called: ast.expr, given: list[ast.expr], name: str, kept: set[str]) -> bool:
    """Whether a call is one of a method of `**kwargs` that takes nothing out, or only what it names."""
    if not isinstance(called, ast.Attribute) or not _is(called.value, name):
        return False
    if called.attr == "pop" and given and isinstance(given[0], ast.Constant):
        kept.add(str(given[0].value))
        return True
    return called.attr in _READING


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
