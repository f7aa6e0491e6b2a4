"""Shapes of code around what it uses: comparisons, what decorated functions return, methods that override.

They are usages of kinds of their own, which conditions see only where they ask for them.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.source.handed import handed
from flaskcompat.source.literals import container, literal, reads_environment
from flaskcompat.source.members import external_bases
from flaskcompat.source.nodes import FunctionNode, position, walk, yields_of
from flaskcompat.source.symbols import External, Function, Result, Value
from flaskcompat.source.tables import Binding
from flaskcompat.source.telling import is_open, told
from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

_OPERATORS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
}
_CONTAINS = (ast.In, ast.NotIn)
_LITERALS = (ast.Constant, ast.Tuple, ast.List, ast.Set, ast.UnaryOp)
_LAZY = {ast.GeneratorExp: "generator", ast.ListComp: "list", ast.DictComp: "dict", ast.SetComp: "set"}


def compared(walker: Walker, left: ast.expr, right: ast.expr, operator: type[ast.cmpop]) -> None:
    """Write down that something is compared with a literal: `response.status_code == 302`.

    The usage has the name of that thing, the literal as `value`, and the key of `x[KEY]` and `x.get(KEY)`.
    Of a call that makes an address the value is its name, `name:flask.url_for`, with its `keywords`.
    A plain name only counts where it is asked for what it contains, `"user" in session`, and where it is only
    bound to what a variable of the environment holds: `KEY = os.getenv("KEY", "x")`, `if KEY == "x":`, or in
    the same function to a part of something: `location = response.location`.
    """
    is_none = isinstance(right, ast.Constant) and right.value is None
    if is_none and operator in (ast.Is, ast.IsNot) and isinstance(left, ast.Name) and _answer(walker, left):
        asked(walker, None, left, how="none")
    for name, other in ((left, right), (right, left)):
        if not isinstance(other, _LITERALS) and not _address(walker, other):
            continue
        variable = _variable(walker, name)
        place = variable or name
        thing = variable or _kept(walker, name) or name
        found = isinstance(thing, (ast.Attribute, ast.Subscript, ast.Call))
        if found or (isinstance(thing, ast.Name) and operator in _CONTAINS):
            _compared(walker, thing, other, _OPERATORS.get(operator, ""), place)


def _address(walker: Walker, node: ast.expr) -> str:
    """The name of what makes an address, for a call of it with keywords; empty for everything else."""
    if not isinstance(node, ast.Call) or not node.keywords:
        return ""
    name = walker.inference.qualified(walker.inference.value(node.func, walker.table))
    return name if name in walker.inference.known.addresses else ""


def _kept(walker: Walker, name: ast.expr) -> ast.expr | None:
    """The part of something that a function gives a name to, once, before it compares it."""
    bound = _first(walker, name)
    return bound.node if bound and isinstance(bound.node, (ast.Attribute, ast.Subscript)) else None


def _answer(walker: Walker, name: ast.Name) -> ast.expr | None:
    """What may end the request instead of giving a function the value of a name: `request.get_json()`."""
    bound = _first(walker, name)
    node = bound.node if bound and not bound.conditional else None
    if isinstance(node, ast.Call) and not node.args and not node.keywords:
        found = walker.inference.value(node.func, walker.table)
    else:
        found = walker.inference.value(node, walker.table) if isinstance(node, ast.Attribute) else None
    is_refused = isinstance(found, External) and found.name in walker.inference.known.refused
    return node if is_refused and isinstance(node, ast.expr) else None


def _first(walker: Walker, name: ast.expr) -> Binding | None:
    """What gives a name of a function its value, where nothing before the name gives it another."""
    table = walker.table
    if not isinstance(name, ast.Name) or table.kind != "function":
        return None
    bound = [one for one in table.bindings.get(name.id, ()) if one.position < position(name)]
    return bound[0] if len(bound) == 1 and bound[0].kind == "value" else None


def _variable(walker: Walker, name: ast.expr) -> ast.expr | None:
    """The call that reads a variable of the environment for a name, where nothing else binds the name."""
    if not isinstance(name, ast.Name):
        return None
    table = walker.table if name.id in walker.table.bindings else walker.table.module.table
    bound = table.bindings.get(name.id, ())
    node = bound[0].node if len(bound) == 1 and bound[0].kind == "value" else None
    return node if isinstance(node, ast.expr) and reads_environment(node) else None


def _compared(walker: Walker, thing: ast.expr, other: ast.expr, operator: str, place: ast.expr) -> None:
    value, keywords = literal(other), tuple[str, ...]()
    if isinstance(other, ast.Call):
        value, keywords = f"name:{_address(walker, other)}", tuple([one.arg or "" for one in other.keywords])
    key: tuple[tuple[str, object], ...] = ()
    owner = thing
    if isinstance(thing, ast.Subscript):
        owner, key = thing.value, (("0", literal(thing.slice)),)
    elif isinstance(thing, ast.Call):
        if not isinstance(thing.func, (ast.Attribute, ast.Name)):
            return
        owner, key = thing.func, (("0", literal(thing.args[0])),) if thing.args else ()
    found = walker.inference.value(owner, walker.table)
    if value is not UNKNOWN and isinstance(found, External) and not found.instance:
        values = (*key, ("value", value), ("operator", operator))
        walker.emit_external(found, "compared", place, values=values, keywords=keywords)


def asked(walker: Walker, value: Value, node: ast.expr, *, first: bool = True, how: str = "truth") -> None:
    """Write down that a condition asks whether a proxy stands for anything: `if current_app:`.

    Or whether something of it is anything: `if request.json:`, `request.get_json() or request.form`, where
    nothing was asked before (`first`, and `looks_into` in an `elif`). Where the exception is caught that may
    come of it, it is guarded. Of a variable that holds `request.get_json()` in any case, that call has the
    place. The value `how` is `none` for `x is None`, `default` for `x or y`, else `truth`.
    """
    known = walker.inference.known
    answer = _answer(walker, node) if isinstance(node, ast.Name) else None
    node, value = (answer, walker.inference.value(answer, walker.table)) if answer else (node, value)
    if isinstance(node, ast.Call) and not node.args and not node.keywords:
        value = walker.inference.value(node.func, walker.table)
    elif isinstance(value, External) and not value.instance and known.doubts(value.name):
        walker.emit_external(value, "asked", node)
        return
    if not isinstance(value, External):
        return
    first = first and not walker.looked
    part = first and not value.instance and value.name.rpartition(".")[0] in known.proxies
    if part or value.name in known.proxies:
        refused = known.refused.get(value.name)
        caught = refused is not None and not walker.caught.isdisjoint(refused)
        details = {"guarded": True} if caught else {}
        walker.emit_external(value, "asked", node, values=(("how", how),), **details)


def looks_into(test: ast.expr) -> bool:
    """Whether a condition asks whether a part of something holds a thing: `name in request.form`.

    An `elif` after it is asked no more of a request that has the thing there.
    """
    return any(
        isinstance(part, ast.Compare)
        and isinstance(part.ops[0], ast.In)
        and isinstance(part.comparators[0], ast.Attribute)
        for part in walk(test)
    )


def unpacked(walker: Walker, value: ast.expr, target: ast.expr) -> None:
    """Write down a call whose result is taken apart: `body, status = client.get("/")`.

    What the last part is called is the value `last`.
    """
    if isinstance(value, ast.Call):
        callee = walker.inference.value(value.func, walker.table)
        if is_open(walker.inference, callee):
            callee = told(walker.inference, value, walker.table) or callee
        if isinstance(callee, External) and not callee.instance:
            keywords = tuple([keyword.arg for keyword in value.keywords if keyword.arg])
            last = target.elts[-1] if isinstance(target, (ast.Tuple, ast.List)) and target.elts else None
            values = (("last", last.id),) if isinstance(last, ast.Name) else ()
            walker.emit_external(callee, "unpacked", value.func, keywords=keywords, values=values)


def defined(walker: Walker, function: Function) -> None:
    """Write down a method of a class of the project, by the name that it has in each base outside of it.

    `arguments` are the positional ones beside the object, `keywords` the names of all, and `starred` tells
    whether it takes any further keyword. Where all that it yields are tuples written down and of one length,
    that length is the value `yields`; of a property the value `property` is True. `first` is the name of the
    first parameter, and `again` tells whether it calls a method of the same name.
    """
    if function.owner is None:
        return
    node, parameters = function.node, function.node.args
    bases = external_bases(walker.inference, function.owner)
    values: tuple[tuple[str, object], ...] = _yields(node) if bases and function.is_generator else ()
    if bases and "property" in walker.inference.decorators(function):
        values = (("property", True),)
    positional = [*parameters.posonlyargs, *parameters.args][1:]
    if bases and positional:
        again = f".{node.name}(" in function.module.lines(node)
        values = (*values, ("first", positional[0].arg), ("again", again))
    for base in bases:
        walker.emit(
            f"{base}.{node.name}",
            "defined",
            node,
            arguments=len(positional),
            keywords=tuple([one.arg for one in (*positional, *parameters.kwonlyargs)]),
            starred=parameters.kwarg is not None,
            values=values,
            target=function.owner.node.name,
        )


def _yields(node: FunctionNode) -> tuple[tuple[str, object], ...]:
    widths = {_width(one) for one in yields_of(node)}
    return (("yields", widths.pop()),) if len(widths) == 1 and 0 not in widths else ()


def _width(node: ast.Yield | ast.YieldFrom) -> int:
    """How many items the tuple has that is written down there, 0 for everything else."""
    given = node.value if isinstance(node, ast.Yield) else None
    if not isinstance(given, ast.Tuple) or any(isinstance(one, ast.Starred) for one in given.elts):
        return 0
    return len(given.elts)


def returned(walker: Walker, node: ast.expr) -> None:
    """Write down what a function returns, by the name of each of its decorators.

    Only where all of them hand it on as it is, and code tells the type: `types: {value: [dict]}`. Where it
    matters what a decorator gets, that is handed to it `as` what is returned.
    """
    function = walker.record.function if walker.record is not None else None
    if not isinstance(function, Function) or not function.node.decorator_list:
        return
    kind = _kind(walker, node)
    names = walker.inference.decorators(function)
    handing = walker.inference.known.handing
    for name in walker.inference.known.handed.intersection(names):
        handed(walker, name, [("return", node)])
    names = names if kind else ()
    if len(names) == len(function.node.decorator_list) and handing.issuperset(names):
        value = literal(written(node, walker.table))
        for name in names:
            walker.emit(name, "returned", node, values=(("value", value),), containers=(("value", kind),))


def _kind(walker: Walker, node: ast.expr) -> str:
    kind = _LAZY.get(type(node), "") or container(written(node, walker.table))
    if not kind and isinstance(node, ast.Call):
        made = walker.inference.qualified(walker.inference.value(node.func, walker.table))
        if made in walker.inference.known.made:
            return walker.inference.known.made[made]
        given = walker.inference.value(node, walker.table)
        return "generator" if isinstance(given, Result) and given.function.is_generator else ""
    return kind


def required(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> int:
    """How many arguments a function cannot do without."""
    positional = len(node.args.posonlyargs) + len(node.args.args) - len(node.args.defaults)
    return positional + node.args.kw_defaults.count(None)


def signature(decorator: ast.expr, function: Function) -> tuple[tuple[str, object], ...]:
    """What a decorator meets: whether it is written without brackets, and what its function takes.

    `takes` counts the positional arguments of the function, without that of its object, `open` says
    whether it takes keywords that it does not name, or some by name alone, and `asks` whether it looks at
    the truth of its first.
    """
    given = function.node.args
    names = [one.arg for one in (*given.posonlyargs, *given.args)][function.owner is not None :]
    more = () if given.vararg else (("takes", len(names)),)
    asks = bool(names) and any(_asks(node, names[0]) for node in walk(function.whole))
    bare = not isinstance(decorator, ast.Call)
    is_open = given.kwarg is not None or bool(given.kwonlyargs)
    return ("bare", bare), ("open", is_open), ("asks", asks), *more


def _asks(node: ast.AST, name: str) -> bool:
    """Whether a node asks for the truth of a variable: `if x`, `not x`, `x and y`, `x == ""`, `len(x)`."""
    if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)):
        asked: list[ast.expr] = [node.test]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        asked = [node.operand]
    elif isinstance(node, ast.BoolOp):
        asked = node.values
    elif isinstance(node, ast.Compare):
        asked = [node.left] if literal(node.comparators[0]) == "" else []
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("bool", "len"):
        asked = node.args
    else:
        return False
    return any(isinstance(one, ast.Name) and one.id == name for one in asked)
