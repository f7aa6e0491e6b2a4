"""Code that only runs where something is there: version and signature checks, `hasattr`.

Checks are told by what they look at, never by what they are called: `werkzeug_version >= ...` counts when
that name was made from a `__version__` or the metadata of a distribution, `api_version >= 2` does not.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from flaskcompat.source.nodes import children, end, position, walk
from flaskcompat.source.old_pythons import is_old, names_python, tells_python
from flaskcompat.source.symbols import Function, Value
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.source.module import Module

_VERSION_NAMES = frozenset({"TYPE_CHECKING", "PYPY"})
_VERSION_ATTRIBUTES = frozenset({"__version__", "version_info", "hexversion", "TYPE_CHECKING", "PY2", "PY3"})
_VERSION_CALLS = frozenset(
    {"version", "metadata", "get_distribution", "parse_version", "Version", "LooseVersion", "StrictVersion"}
)
_RELEASES = frozenset({"__version__", "version_info"})
_CHECK = re.compile(r"(?:check|requires?)_(?!api_)[a-z0-9]+_version$")
"""`check_ckan_version(min_version="2.9")`: the word between them says whose version it is."""
_BUILT_IN = frozenset({"builtins", "__builtin__"})
"""As what modules have the built-in names of either Python: `six.moves.builtins`."""
_SIGNATURE_CALLS = frozenset({"signature", "getfullargspec", "getargspec"})
_TELLING = frozenset({ast.Attribute, ast.Name, ast.Call, ast.Compare})
_ENDS = frozenset({ast.Name, ast.Constant, ast.Load, ast.And, ast.Or, ast.Not})
_MOST_NODES = 200
_DEEPEST = 4


def never(test: ast.expr) -> bool:
    """Whether a condition is written so that it never holds: `if False:`, `if 0:`."""
    return isinstance(test, ast.Constant) and not test.value


def is_version_check(test: ast.expr, table: Table, depth: int = 0) -> bool:
    """Whether a condition asks which version, or whether a module has a name, or for a type checker."""
    module = table.module
    if not module.checks:
        return False
    found = module.verdicts.get(test)
    if found is None and module.judged:
        found = module.judged.get((position(test), end(test)))
    if found is None:
        found = module.verdicts[test] = _looks_at_version(test, table, depth)
    return found


def _looks_at_version(test: ast.expr, table: Table, depth: int) -> bool:
    rest: list[ast.AST] = [test]
    for _ in range(_MOST_NODES):
        if not rest:
            return False
        node = rest.pop()
        kind = node.__class__
        if kind in _TELLING and _tells_version(node, table, depth):
            return True
        if kind not in _ENDS:
            rest += _parts(node)
    return False


def _parts(node: ast.AST) -> Iterable[ast.AST]:
    """What a condition is made of; this is asked of each one, and nearly all are of few kinds."""
    if isinstance(node, ast.Attribute):
        return (node.value,)
    if isinstance(node, ast.Compare):
        return (node.left, *node.comparators)
    if isinstance(node, ast.UnaryOp):
        return (node.operand,)
    return node.values if isinstance(node, ast.BoolOp) else children(node)


def _tells_version(node: ast.AST, table: Table, depth: int) -> bool:
    if node.__class__ not in _TELLING:
        return False
    if isinstance(node, ast.Attribute | ast.Call) and tells_python(node):
        return True
    if isinstance(node, ast.Attribute):
        return node.attr in _VERSION_ATTRIBUTES or _names_version(node.attr) or _is_flag_of(node, table)
    if isinstance(node, ast.Name):
        return _names_version(node.id) or _bound_to_version(node.id, table, depth)
    if isinstance(node, ast.Compare):
        return is_old(node) is not None
    if isinstance(node, ast.Call):
        if is_old(node) is not None:
            return True
        function = node.func
        if isinstance(function, ast.Name) and function.id == "hasattr":
            return len(node.args) > 1 and (is_module(node.args[0], table) or _is_of_base(node, table))
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        return is_check(name) or (name in _SIGNATURE_CALLS and _is_of_inspect(function))
    return False


def is_check(name: str) -> bool:
    """Whether a function of this name tells a version, or whether it is the one asked for."""
    return name in _VERSION_CALLS or _CHECK.match(name) is not None


def _is_of_base(node: ast.Call, table: Table) -> bool:
    """Whether `hasattr(super(), "x")` or `hasattr(self, "x")` asks which release the base of a class is of.

    What the file itself gives its objects tells nothing of a base.
    """
    asked, name = node.args[0], node.args[1]
    if isinstance(asked, ast.Call):
        return isinstance(asked.func, ast.Name) and asked.func.id == "super"
    if not isinstance(asked, ast.Name) or asked.id not in ("self", "cls"):
        return False
    owner = table.parent
    if owner is None or owner.kind != "class" or not isinstance(name, ast.Constant):
        return False
    return isinstance(name.value, str) and name.value.startswith("_") and not _is_given(name.value, table)


def _is_given(name: str, table: Table) -> bool:
    """Whether a file binds the name anywhere; of very many names that are asked for, so it is taken to be."""
    if len(table.module.verdicts) > _MOST_NODES:
        return True
    places = (
        f".{name} =",
        f".{name}:",
        f"def {name}(",
        f"    {name} =",
        f"    {name}:",
        f'setattr(self, "{name}"',
    )
    return any(each in table.module.text for each in places)


def _is_of_inspect(function: ast.expr) -> bool:
    """Whether a function that asks for parameters is that of `inspect`, by the way it is spelled."""
    owner = function.value if isinstance(function, ast.Attribute) else None
    return owner is None or (isinstance(owner, ast.Name) and owner.id == "inspect")


def _names_version(name: str) -> bool:
    """Whether a name can only be that of a check: `TYPE_CHECKING`, or a Python (`PY2`, `PYTHON_311`)."""
    return name in _VERSION_NAMES or (name.isupper() and names_python(name))


def _bound_to_version(name: str, table: Table, depth: int) -> bool:
    scope: Table | None = table
    while scope is not None:
        bound = scope.bindings.get(name)
        if bound:
            binding = bound[-1]
            # A loop, as hardly any is a call, and this is asked of each name in a condition.
            for one in bound:
                if one.node.__class__ is ast.Call and may_be_missing(one.node, scope):
                    return True
            if binding.kind == "import":
                named = binding.detail.rpartition(":")[2].lower()
                if "version" in named:
                    return not _is_own_version(binding.detail, scope)
                flags = table.module.flags
                return flags is not None and flags.tells(binding.detail, table.module)
            if (
                binding.guarded
                and isinstance(binding.node, ast.Constant)
                and (binding.node.value is None or isinstance(binding.node.value, bool))
            ):
                return True  # `HAS_X = True` or `x = None` beside an import that may fail
            if binding.kind == "function" and depth < _DEEPEST:
                return _asks_for_version(binding.value, scope, depth + 1)
            known = binding.kind == "value" and isinstance(binding.node, ast.expr) and depth < _DEEPEST
            return known and is_version_check(binding.node, scope, depth + 1)  # type: ignore[arg-type]
        scope = scope.parent
    return False


def tells_version(name: str, table: Table) -> bool:
    """Whether a name that a body binds tells of a version, or whether something is there."""
    return _bound_to_version(name, table, 0)


def _is_flag_of(node: ast.Attribute, table: Table) -> bool:
    """Whether an attribute of another module of the project tells that: `compat.HAS_X`."""
    flags = table.module.flags
    if flags is None or node.attr not in flags.names or not isinstance(node.value, ast.Name):
        return False
    scope: Table | None = table
    while scope is not None:
        bound = scope.bindings.get(node.value.id)
        if bound:
            source, colon, name = bound[-1].detail.partition(":")
            module = f"{source}{'' if source.endswith('.') or not colon else '.'}{name}"
            return bound[-1].kind == "import" and flags.tells(f"{module}:{node.attr}", table.module)
        scope = scope.parent
    return False


def _is_own_version(detail: str, table: Table) -> bool:
    """Whether an import is that of the `__version__` of the package that the module is in."""
    source, _, name = detail.partition(":")
    root = source.partition(".")[0]
    return name == "__version__" and (not root or _is_within(root, table.module))


def _is_within(root: str, module: Module) -> bool:
    """Whether a file is a module of that name, or lies in a folder that is called so."""
    return root in module.path.removesuffix(".py").split("/")


def may_be_missing(node: ast.AST | None, table: Table) -> bool:
    """Whether an expression asks for what a module or class may lack: `getattr(module, "name", None)`.

    What is spelled as keys of a configuration are is looked up in one.
    """
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "getattr":
        return False
    asked = node.args[1].value if len(node.args) > 2 and isinstance(node.args[1], ast.Constant) else None
    if not isinstance(asked, str) or asked.isupper():
        return False
    return is_module(node.args[0], table) or getattr(node.args[0], "attr", "") in _BUILT_IN


def _asks_for_version(function: Value, table: Table, depth: int) -> bool:
    """Whether a short function of the same module looks at a version, and nothing else of note."""
    if not isinstance(function, Function):
        return False
    verdicts = table.module.asking
    if function not in verdicts:
        verdicts[function] = False
        nodes = list(islice(walk(function.whole), _MOST_NODES + 1))
        verdicts[function] = len(nodes) <= _MOST_NODES and any(
            _reads_version(node, table, depth) for node in nodes
        )
    return verdicts[function]


def _reads_version(node: ast.AST, table: Table, depth: int) -> bool:
    """Whether a function reads or imports the version of something: `from flask import __version__`."""
    if isinstance(node, ast.Call):
        return _tells_version(node, table, depth)
    if isinstance(node, ast.Attribute):
        return node.attr in _RELEASES
    if not isinstance(node, ast.ImportFrom) or node.level:
        return False
    own = _is_within((node.module or "").partition(".")[0], table.module)
    return not own and any(alias.name in _RELEASES for alias in node.names)


def bound_value(name: str, table: Table) -> ast.expr | None:
    """The expression that a name was last bound to, in the innermost body that binds it."""
    scope: Table | None = table
    while scope is not None:
        bound = scope.bindings.get(name)
        if bound:
            node = bound[-1].node
            return node if bound[-1].kind == "value" and isinstance(node, ast.expr) else None
        scope = scope.parent
    return None


def is_module(node: ast.expr, table: Table) -> bool:
    """Whether an expression is an imported module or class, or an attribute of one, and no object."""
    while isinstance(node, ast.Attribute):
        node = node.value
    if not isinstance(node, ast.Name):
        return False
    scope: Table | None = table
    while scope is not None:
        bound = scope.bindings.get(node.id)
        if bound:
            # An import without a colon binds a module; of `from x import y` only a class is spelled so.
            last = bound[-1]
            return last.kind == "import" and (":" not in last.detail or node.id[:1].isupper())
        scope = scope.parent
    return False
