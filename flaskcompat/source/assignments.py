"""What assignments and deletions use, and the constants that they define."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flaskcompat.source.calls import call
from flaskcompat.source.details import arguments
from flaskcompat.source.literals import container, literal
from flaskcompat.source.members import external_bases, member
from flaskcompat.source.nodes import children
from flaskcompat.source.references import subscript
from flaskcompat.source.shapes import unpacked
from flaskcompat.source.symbols import Class, External, Instance
from flaskcompat.source.unmistakable import unmistakable
from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def assign(walker: Walker, node: ast.Assign) -> None:
    """`a = b = value`."""
    _visit(walker, node.value, node.targets[0] if len(node.targets) == 1 else None)
    for target in node.targets:
        store(walker, target, node.value)
        if target.__class__ in (ast.Tuple, ast.List):
            unpacked(walker, node.value, target)


def _visit(walker: Walker, value: ast.expr, target: ast.expr | None) -> None:
    """Visit what is assigned; a call is told the one name that its result goes to."""
    if isinstance(value, ast.Call) and isinstance(target, ast.Name):
        local = walker.table.kind == "function" and target.id in walker.table.bindings
        member_name = target.id if walker.table.kind == "class" else ""
        call(walker, value, kept=target.id if local else "", target=member_name)
    elif value.__class__ is not ast.Constant and not _renames(walker, value, target):
        walker.expression(value)


def _renames(walker: Walker, value: ast.expr, target: ast.expr | None) -> bool:
    """Whether a module only gives a proxy another name, which no line outside of its functions reads.

    `app: Shop = current_app` asks nothing of what the proxy stands for.
    """
    if value.__class__ is not ast.Name or not isinstance(target, ast.Name) or walker.table.kind != "module":
        return False
    found = walker.inference.value(value, walker.table)
    if not isinstance(found, External) or found.name not in walker.inference.known.proxies:
        return False
    rest: list[ast.AST] = list(walker.module.tree.body)
    while rest:
        node = rest.pop()
        if isinstance(node, ast.Name) and node.id == target.id and isinstance(node.ctx, ast.Load):
            return False
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            rest += [*node.decorator_list, node.args]
        elif not isinstance(node, ast.Lambda):
            rest += children(node)
    return True


def annotated(walker: Walker, node: ast.AnnAssign) -> None:
    """`a: X = value`; the annotation runs outside of functions, unless the file postpones it (PEP 563)."""
    if walker.table.kind != "function" and not walker.module.postponed:
        walker.expression(node.annotation)
    if node.value is not None:
        _visit(walker, node.value, node.target)
        store(walker, node.target, node.value)


def augmented(walker: Walker, node: ast.AugAssign) -> None:
    """`a += value`: what is stored is not a literal, whatever is added.

    `a |= value` is the call of a method that fills a dict.
    """
    walker.expression(node.value)
    if isinstance(node.op, ast.BitOr) and isinstance(node.target, ast.Attribute):
        base = walker.expression(node.target)
        if isinstance(base, External):
            call_of = ast.copy_location(ast.Call(node.target, [node.value], []), node)
            found = base._replace(name=f"{base.name}.__ior__", instance=False)
            walker.emit_external(found, "call", node.target, **arguments(walker, call_of, found.name))
            return
    store(walker, node.target, None)


def store(walker: Walker, target: ast.expr, value: ast.expr | None) -> None:
    """Write down what storing a value, `None` for an unknown one, in a target uses."""
    if isinstance(target, ast.Name):
        if walker.table.kind != "function":
            _define(walker, target, value)
    elif isinstance(target, ast.Attribute):
        found = _attribute(walker, target)
        if found is not None:
            kept = found.name.rpartition(".")[0] in walker.inference.known.holders
            details = _named(walker, value) if kept else None
            walker.emit_external(found, "assign", target, **(details or _valued(walker, value)))
    elif isinstance(target, ast.Subscript):
        walker.expression(target.slice)
        base = walker.target(target.value)
        if isinstance(base, External):
            details = subscript(walker, target.slice, value=value)
            walker.emit_external(base, "setitem", target.value, **details)
    elif isinstance(target, (ast.Tuple, ast.List)):
        parts: list[ast.expr] = value.elts if isinstance(value, (ast.Tuple, ast.List)) else []
        for index, one in enumerate(target.elts):
            store(walker, one, parts[index] if len(parts) == len(target.elts) else None)
    elif isinstance(target, ast.Starred):
        store(walker, target.value, None)


def _attribute(walker: Walker, target: ast.Attribute) -> External | None:
    """The attribute that is stored or deleted; that of a project class belongs to the class it extends.

    What the class defines itself (`is_active = Column(...)`) is its own.
    """
    owner = walker.expression(target.value)
    if isinstance(owner, (Class, Instance)):
        cls = owner.of if isinstance(owner, Instance) else owner
        if isinstance(owner, Instance) and target.attr in cls.table.bindings:
            return None
        for base in external_bases(walker.inference, cls)[:1]:
            return External(f"{base}.{target.attr}")
        return None
    if owner is None:
        return unmistakable(walker.inference, None, target, walker.module, stored=True)
    found = member(walker.inference, owner, target.attr) if isinstance(owner, External) else None
    return found if isinstance(found, External) else None


def _define(walker: Walker, target: ast.Name, value: ast.expr | None) -> None:
    """A name in a module or class body: a constant, or an attribute that a base class has."""
    owner = walker.table.owner
    if target.id.isupper():
        stem = owner.qualified if isinstance(owner, Class) else walker.module.name
        walker.constant(f"{stem}.{target.id}" if stem else target.id, target, _valued(walker, value))
    if isinstance(owner, Class):
        for base in external_bases(walker.inference, owner)[:1]:
            walker.emit(f"{base}.{target.id}", "assign", target, **_valued(walker, value))
            if target.id in walker.inference.known.keyed:
                _key(walker, f"{base}.{target.id}", value)


def _key(walker: Walker, name: str, value: ast.expr | None) -> None:
    """The keys of a dict of arguments, which may end a tuple: `(Index("a"), {"schema": "b"})`."""
    if isinstance(value, ast.Tuple) and value.elts:
        value = value.elts[-1]
    for key in value.keys if isinstance(value, ast.Dict) else ():
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            walker.emit(f"{name}.{key.value}", "assign", key)


def _valued(walker: Walker, value: ast.expr | None) -> dict[str, Any]:
    value = value if value is None else written(value, walker.table)
    kind = container(value)
    return {"values": (("value", literal(value)),), "containers": (("value", kind),) if kind else ()}


def _named(walker: Walker, value: ast.expr | None) -> dict[str, Any] | None:
    """The name of what a proxy of the framework is made to hold: `g.user = current_user`."""
    found = walker.inference.value(value, walker.table) if isinstance(value, (ast.Name, ast.Call)) else None
    if not isinstance(found, External):
        return None
    return {"values": (("value", f"name:{walker.inference.known.proper(found.name)}"),)}


def delete(walker: Walker, node: ast.Delete) -> None:
    """`del a.b, c[d]`."""
    for target in node.targets:
        if isinstance(target, ast.Attribute):
            found = _attribute(walker, target)
            if found is not None:
                walker.emit_external(found, "delete", target)
        elif isinstance(target, ast.Subscript):
            walker.expression(target.slice)
            base = walker.target(target.value)
            if isinstance(base, External):
                walker.emit_external(base, "delete", target.value, **subscript(walker, target.slice))
