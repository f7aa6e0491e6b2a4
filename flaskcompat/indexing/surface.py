"""Everything that one release has, read off the text of its modules."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Mapping

from flaskcompat.indexing.dynamic import answer_by_getattr, answer_by_table, open_by_setattr
from flaskcompat.indexing.namespace import Namespace, expand_stars, give_by_metaclass
from flaskcompat.indexing.signatures import keeping_decorators
from flaskcompat.indexing.statements import globals_of_functions, walk

Surface = dict[str, list[str]]
"""Lines by scope, as `flaskcompat.index` describes them."""


def surface(files: Mapping[str, str], tops: frozenset[str]) -> Surface:
    """Turn the `.py` files of a release into what it has.

    `tops` are the packages that are indexed, of this distribution and of others. A file that does not parse
    (it may be for Python 2) is a module that may have anything.
    """
    trees = {module_name(path): (path, _parse(text)) for path, text in sorted(files.items())}
    keeping = frozenset(name for _, tree in trees.values() if tree for name in keeping_decorators(tree))
    namespaces = {}
    for name, (path, tree) in trees.items():
        namespace = Namespace(name, path.endswith("__init__.py"), tops, keeping)
        namespaces[name] = namespace
        if tree is None:
            namespace.scope.mark("?")
            continue
        walk(tree.body, namespace.scope, namespace)
        globals_of_functions(tree, namespace.scope)
        answer_by_getattr(tree, namespace.scope)
        open_by_setattr(tree, namespace.scopes, name)
        answer_by_table(tree, namespace.scope, namespace.absolute)
    expand_stars(namespaces)
    give_by_metaclass(namespaces)
    found: Surface = {}
    for namespace in namespaces.values():
        for qualified, scope in namespace.scopes.items():
            found[qualified] = sorted({*found.get(qualified, ()), *scope.lines()})
    for name in list(namespaces):
        _parents(name, found)
    return found


def module_name(path: str) -> str:
    """Turn `a/b/__init__.py` into `a.b`."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _parents(name: str, found: Surface) -> None:
    """Packages without `__init__.py` (PEP 420) are there where something is in them; they may hold more."""
    while "." in name:
        name = name.rpartition(".")[0]
        found.setdefault(name, ["?", "@"])


def _parse(text: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
