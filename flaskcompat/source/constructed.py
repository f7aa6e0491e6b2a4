"""Keywords that making an object of a class of the project hands on to the class outside that it extends."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.members import external_bases, lineage, member
from flaskcompat.source.onward import handed_on
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
        handed = handed_on(init)
        if handed is None or not any(_is_init(call) for call in handed.calls):
            return
        own = handed.kept.union(one.arg for one in (*init.node.args.args, *init.node.args.kwonlyargs))
    elif not isinstance(init, External):
        return
    passed = [keyword for keyword in given if keyword.arg not in own]
    if passed:
        keywords = tuple([keyword.arg for keyword in passed])
        places = [(keyword.arg, keyword.lineno, keyword.col_offset + 1) for keyword in passed]
        details = {"keywords": keywords, "starred": True, "places": tuple(places)}
        base = walker.inference.known.constructors.get(bases[0], bases[0])
        walker.emit(f"{base}.__init__", "call", node.func, **details)


def _is_init(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr == "__init__"
