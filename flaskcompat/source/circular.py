"""Names that two modules of a project ask of each other before they are there: `from app import app`.

Only what fails whichever of the two is imported first, and at the top of both, counts.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.imports import imported, origin
from flaskcompat.source.inference import Inference
from flaskcompat.source.members import submodule
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import end
from flaskcompat.source.symbols import Value
from flaskcompat.source.tables import Binding

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def circular(walker: Walker, node: ast.ImportFrom, found: Value) -> None:
    """Write down what an import asks of a module that has first to import this one.

    The usage has the name of the class of the object, its name as `target`, and as values the `module` that
    is still being imported and the `line` there.
    """
    own = walker.module
    if walker.record is not None or not isinstance(found, Module) or found is own or walker.guarded:
        return
    for alias in node.names:
        bound = found.table.bindings.get(alias.name)
        if not bound or _is_conditional(own, alias.asname or alias.name):
            continue
        name = walker.inference.class_name(walker.inference.lookup(found.table, alias.name))
        if not name or not walker.matters(name):
            continue
        line = _asked_before(walker.inference, found, own, bound[0].position, end(node))
        if line:
            values = (("module", found.path), ("line", line))
            walker.emit(name, "circular", alias, target=alias.name, values=values)


def _is_conditional(module: Module, name: str) -> bool:
    return any(one.conditional or one.guarded for one in module.table.bindings.get(name, ()))


def _asked_before(inference: Inference, module: Module, other: Module, place: int, reached: int) -> int:
    """The line above `place` where a module imports the other one in a way that cannot succeed.

    `reached` is how far the other one came when it asked for this module: what it binds later is not there.
    """
    for bound in module.table.bindings.values():
        for one in bound:
            certain = one.kind == "import" and not one.conditional and not one.guarded
            if certain and one.position < place and _needs(inference, one, module, other, reached):
                return one.position >> 20
    return 0


def _needs(inference: Inference, one: Binding, module: Module, other: Module, reached: int) -> bool:
    """Whether an import runs the other module, and asks it for what it binds only later.

    A package's `__init__.py` always runs before its modules, so there any import of them will do.
    """
    source, colon, name = one.detail.partition(":")
    from_other = bool(colon) and origin(inference, source, module) is other
    if not from_other and imported(inference, one.detail, module) is not other:
        return False
    if _is_package_of(module, other):
        return True
    if from_other and submodule(inference, other, name) is not None:
        # What a package does not bind yet is looked for among its modules.
        return False
    there = other.table.bindings.get(name) if from_other else None
    return bool(there) and min(each.position for each in there or ()) > reached


def _is_package_of(module: Module, other: Module) -> bool:
    folder, _, name = module.path.rpartition("/")
    return name == "__init__.py" and bool(folder) and other.path.startswith(f"{folder}/")
