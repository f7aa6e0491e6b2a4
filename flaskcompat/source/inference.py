"""What an expression stands for: found on demand, without running anything.

A name is followed to the place that binds it, across files. Where several places bind it, the last one before
the use counts, as execution would have it; from another function, the last one of all.
"""

from __future__ import annotations

import ast
from bisect import bisect_right
from operator import attrgetter

from flaskcompat.source import bindings, calling, containers, imports, members, parameters
from flaskcompat.source.annotations import annotated
from flaskcompat.source.keeping import Keeping
from flaskcompat.source.known import Known
from flaskcompat.source.loaded import Loaded
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import Part, position
from flaskcompat.source.project import Project
from flaskcompat.source.symbols import BUILT_IN, Anonymous, Class, External, Folder, Function, Instance, Value
from flaskcompat.source.tables import END, Binding, Table

_DEEPEST = 40
_MOST_BINDINGS = 20
_position = attrgetter("position")


class Inference:
    """Answers for one project; what was found out about a binding is kept in it.

    With `whole`, a guard around `import x` that only provides for the absence of all of it does not count.
    What is installed for an application is there as a whole; a library may find that it is missing.
    """

    def __init__(self, project: Project, known: Known, *, whole: bool = True) -> None:
        self.project, self.known, self.whole = project, known, whole
        self.depth = 0
        self.open_stars: set[tuple[str, str]] = set()
        self.keeping = Keeping(self)
        self.loaded = Loaded(self)

    def lookup(self, table: Table, name: str, place: int = END) -> Value:
        """What a name stands for at a position of a body."""
        bound = table.bindings.get(name)
        if bound is not None:
            return self.pick(bound, table, place)
        outer = table.outer
        if name not in outer:
            outer[name] = self._outer(table, name)
        return outer[name]

    def _outer(self, table: Table, name: str) -> Value:
        parent = table.parent
        while parent is not None:
            if parent.kind != "class":
                bound = parent.bindings.get(name)
                if bound is not None:
                    # What a function itself assigns to a name of the module is what it goes on with.
                    own = [binding for binding in bound if binding.home is table]
                    return (self.pick(own, parent, END) if own else None) or self.pick(bound, parent, END)
            parent = parent.parent
        if table.module.table.stars:
            return imports.starred(self, table.module, name)
        if name not in self.known.builtins or f"{name} :=" in table.module.text:
            return None
        return External(f"{BUILT_IN}{name}")

    def pick(self, bound: list[Binding], table: Table, place: int) -> Value:
        """The value of the last binding before a position; one that is unknown and conditional is skipped."""
        if len(bound) == 1:  # as nearly all are
            binding = bound[0]
            if binding.kind == "none" or (place != END and binding.position > place):
                return None
            return binding.value if binding.known else self._settle(binding, table, bound)
        last = len(bound) if place == END else bisect_right(bound, place, key=_position)
        passed = False
        for binding in reversed(bound[max(0, last - _MOST_BINDINGS) : last]):
            if binding.kind != "none":
                value = binding.value if binding.known else self._settle(binding, table, bound)
                if value is not None or not binding.conditional:
                    changed = passed and isinstance(value, External) and value.name in self.known.fetched
                    return None if changed else self._stood_in_for(value, binding, bound, table)
                passed = True
        return None

    def _stood_in_for(self, value: Value, stand_in: Binding, bound: list[Binding], table: Table) -> Value:
        """The module whose absence an object provides for (`except ImportError: sqlalchemy = Missing()`)."""
        if stand_in.kind == "value" and stand_in.guarded and self.whole and not isinstance(value, External):
            for one in bound:
                if one.kind == "import" and imports.is_optional(one, bound, self.known.older):
                    return one.value if one.known else self._settle(one, table, bound)
        return value

    def _settle(self, binding: Binding, table: Table, bound: list[Binding]) -> Value:
        if not self.enter():
            return None
        binding.known = True
        value = self._bound(binding, binding.home or table)
        self.leave()
        # A name of Python itself is told where it is written: `text = unicode` may be provided for there.
        if isinstance(value, External) and (
            value.name in self.known.plain or value.name.startswith(BUILT_IN)
        ):
            value = None
        if isinstance(value, External):
            needed = self.whole and binding.guarded and imports.is_optional(binding, bound, self.known.older)
            guarded = value.guarded or (binding.guarded and not needed)
            value = External(value.name, value.instance, guarded, binding.kind != "import")
        binding.value = value
        return value

    def enter(self) -> bool:
        """Whether one more step from name to name may be taken; if so, `leave` ends it."""
        if self.depth >= _DEEPEST:
            return False
        self.depth += 1
        return True

    def leave(self) -> None:
        """End a step that `enter` began."""
        self.depth -= 1

    def _bound(self, binding: Binding, table: Table) -> Value:
        node = binding.node
        if binding.kind == "import":
            found = imports.imported(self, binding.detail, table.module)
            return parameters.brought(self, found, binding.detail.rpartition(":")[2], table.module)
        if binding.kind == "parameter" and isinstance(node, ast.arg):
            return parameters.value(self, node, table)
        if not isinstance(node, ast.expr):
            return None
        if binding.kind == "item":
            return annotated(self, node, table)
        value = self.value(node, table)
        if binding.kind == "element":
            return calling.element(self, value) or containers.element(self, node, table)
        if binding.kind == "caught":
            return calling.caught(self, node, value)
        return calling.entered(self, value) if binding.kind == "enter" else value

    def value(self, node: ast.expr, table: Table) -> Value:
        """What an expression stands for, where it stands."""
        if isinstance(node, ast.Name):
            return self.lookup(table, node.id, position(node))
        if isinstance(node, ast.Attribute):
            return members.attribute(self, self.value(node.value, table), node, table.module)
        if isinstance(node, ast.Call):
            return calling.result(self, self.value(node.func, table), node, table)
        if isinstance(node, ast.Subscript):
            owner = self.value(node.value, table)
            return calling.item(self, owner, node.slice) if owner else containers.item(self, node, table)
        if isinstance(node, ast.Await):
            return calling.awaited(self, self.value(node.value, table))
        if isinstance(node, ast.IfExp):
            return self.value(node.body, table) or self.value(node.orelse, table)
        if isinstance(node, ast.BoolOp):
            return next((found for part in node.values if (found := self.value(part, table))), None)
        if isinstance(node, ast.NamedExpr):
            return self.value(node.value, table)
        if isinstance(node, Part):
            return calling.part(self, node, table)
        return Anonymous(node, table) if isinstance(node, ast.Lambda) else None

    def anywhere(self, node: ast.expr, table: Table) -> Value:
        """What `X` or `a.X` stands for where the name may come later in the file, as in annotations."""
        if isinstance(node, ast.Attribute):
            return members.member(self, self.anywhere(node.value, table), node.attr)
        return self.lookup(table, node.id) if isinstance(node, ast.Name) else None

    def at(self, path: str) -> Module | Folder | None:
        """The module or folder of a path that the project found."""
        return Folder(path) if path.endswith("/") else self.project.modules.get(path)

    def table(self, function: Function) -> Table:
        """The names of a function's body."""
        table = function.table
        if table is None:
            table = function.table = Table("function", function.module, function.parent)
            table.owner = function
            bindings.parameters(table, function.node)
            bindings.fill(table, function.whole.body)
        return table

    def globals(self, module: Module) -> None:
        """Look into all functions of a file that assigns names of the module from within functions."""
        if "global " in module.text:
            # Filling a table may find further functions, which are added while this goes on.
            waiting = list(module.units.values())
            for unit in waiting:
                if isinstance(unit, Function) and unit.table is None:
                    known = len(module.units)
                    self.table(unit)
                    waiting.extend(list(module.units.values())[known:])
            bindings.order(module.table)

    def decorators(self, function: Function) -> tuple[str, ...]:
        """The qualified names of a function's decorators."""
        if function.decorators is None:
            function.decorators = ()
            names = []
            for node in function.node.decorator_list:
                called = node.func if isinstance(node, ast.Call) else node
                names.append(self.qualified(self.value(called, function.parent)) or _builtin(called))
            function.decorators = tuple(name for name in names if name)
        return function.decorators

    def qualified(self, value: Value) -> str:
        """The qualified name of what a value is, empty for nothing that has one."""
        if isinstance(value, External):
            return "" if value.instance else value.name
        if isinstance(value, Class):
            return value.qualified
        if isinstance(value, Function):
            return f"{value.module.name}.{f'{value.owner.name}.' if value.owner else ''}{value.node.name}"
        if isinstance(value, Module):
            return value.name
        return ""

    def class_name(self, value: Value) -> str:
        """The qualified name of the class of an object, empty when unknown."""
        if isinstance(value, External):
            known = self.known.instances.get(value.name) or (value.name if value.instance else "")
            return known or ((kept := self.keeping.meant(value)) and self.class_name(kept)) or ""
        if isinstance(value, Instance):
            bases = members.external_bases(self, value.of)
            return bases[0] if bases else value.of.qualified
        return ""


def _builtin(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
