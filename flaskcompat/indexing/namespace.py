"""What the names of one module stand for, so far as its own text tells."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Mapping

from flaskcompat.indexing.scope import Scope


class Namespace:
    """A module while it is read: its scope, its imports, and the scopes of its classes by qualified name."""

    def __init__(self, name: str, is_package: bool, tops: frozenset[str], keeping: frozenset[str]) -> None:
        self.name = name
        self.is_package = is_package
        self.tops = tops
        """The first parts of the names that belong to this distribution or to others that are indexed."""
        self.keeping = keeping
        """Decorators that leave parameters alone."""
        self.scope = Scope(name, name)
        self.scope.mark("@")
        self.scopes: dict[str, Scope] = {name: self.scope}
        self.imports: dict[str, str] = {}
        self.stars: list[str] = []

    def open_class(self, outer: Scope, name: str) -> Scope:
        """The scope of a class, the same one where the class is written twice (in two branches)."""
        qualified = f"{outer.name}.{name}"
        return self.scopes.setdefault(qualified, Scope(qualified, self.name, is_class=True))

    def absolute(self, module: str | None, level: int) -> str:
        """Turn the module of a `from` statement into its full name; empty where it leads nowhere."""
        if not level:
            return module or ""
        parts = self.name.split(".")
        parts = parts[: max(len(parts) - level + self.is_package, 0)]
        return ".".join([*parts, module] if module else parts) if parts else ""

    def target(self, node: ast.expr) -> str:
        """Turn `a.b`, seen in this module, into the name it stands for; empty where that is unclear."""
        if isinstance(node, ast.Attribute):
            inner = self.target(node.value)
            return f"{inner}.{node.attr}" if inner else ""
        if not isinstance(node, ast.Name):
            return ""
        if node.id in self.scope.facts:
            return self._defined(node.id)
        if node.id in self.imports:
            return self.imports[node.id]
        if self.stars:
            return f"{self.name}.{node.id}"
        return f"builtins.{node.id}" if hasattr(builtins, node.id) else ""

    def _defined(self, name: str) -> str:
        facts = self.scope.facts[name]
        if len(facts) == 1 and facts[0].startswith(">"):
            return facts[0][1:]
        if facts == [""] and name in self.imports:  # a module of others
            return self.imports[name]
        return f"{self.name}.{name}"

    def belongs(self, module: str) -> bool:
        """Whether a module is one of those that are indexed."""
        return module.partition(".")[0] in self.tops


def exported(scope: Scope) -> list[str]:
    """The names that `import *` takes from a module."""
    if scope.exported is not None:
        return scope.exported
    return [name for name in scope.facts if not name.startswith("_")]


def expand_stars(namespaces: Mapping[str, Namespace]) -> None:
    """Give modules the names that they take with `import *` from modules of the same release."""
    done: set[str] = set()

    def expand(namespace: Namespace) -> None:
        if namespace.name in done:
            return
        done.add(namespace.name)
        for module in namespace.stars:
            source = namespaces.get(module)
            if source is None:
                namespace.scope.mark(f"+{module}" if namespace.belongs(module) else "?")
                continue
            expand(source)
            for name in exported(source.scope):
                if name not in namespace.scope.facts:
                    namespace.scope.define(name, f">{module}.{name}")
            if "?" in source.scope.marks:
                namespace.scope.mark("?")

    for namespace in namespaces.values():
        expand(namespace)


def give_by_metaclass(namespaces: Mapping[str, Namespace]) -> None:
    """Give classes the attributes that their metaclass sets; those of a foreign one may have any."""
    scopes = {name: scope for each in namespaces.values() for name, scope in each.scopes.items()}
    for scope in scopes.values():
        home = _followed(scope.metaclass, scopes)
        if home in scopes:
            for name in scopes[home].given - scope.facts.keys():
                scope.define(name)
        elif home == "?" or home.partition(".")[0] in namespaces:
            scope.mark("?")


def _followed(name: str, scopes: Mapping[str, Scope]) -> str:
    """Where the aliases lead that modules of the release have for a class."""
    for _ in range(10):
        module, _, last = name.rpartition(".")
        facts = scopes[module].facts.get(last, []) if module in scopes else []
        if len(facts) != 1 or not facts[0].startswith(">"):
            break
        name = facts[0][1:]
    return name
