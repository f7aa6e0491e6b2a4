"""Usages in helper functions, seen from the functions that call them.

A generator that is streamed may use what it must not through a helper, so a usage in a helper is repeated
with the scopes of its callers before its own, up to two calls away. Callers that differ in nothing that a
rule can ask for (decorators, context managers, asynchronous or not) count once. Inside of a context manager
each call counts, since what comes before and after it may matter.
"""

from __future__ import annotations

from collections.abc import Iterable

from flaskcompat.model.usage import SHAPES, Scope, Usage
from flaskcompat.source.records import Record
from flaskcompat.source.symbols import Function, Key

_LEVELS = 2
_MOST_CALLERS = 8
_MOST_IN_CONTEXTS = 40
_MOST_COPIES = 50_000
_ALONE = SHAPES | {"constant"}

Chain = tuple[Scope, ...]
Place = tuple[str, int, int]
Call = tuple[Record, Function, Place]
"""Where something is called, what is called, and the place of the call."""

Outer = tuple[Record, Key, Place]
"""The same for what the caller does not enclose; what is called, by its key."""


def outer(calls: Iterable[Call]) -> list[Outer]:
    """Leave out the calls of what the calling function encloses, whose scopes have it among them already."""
    return [
        (record, function.key, place)
        for record, function, place in calls
        if not (isinstance(record.function, Function) and _encloses(record.function, function))
    ]


def repeated(
    found: list[tuple[Usage, Record | None]],
    calls: Iterable[Outer],
    interesting: frozenset[str] | None,
) -> list[Usage]:
    """The usages that callers are to be blamed for, with the scopes of each such caller first."""
    callers = _Callers(calls, interesting)
    copies: list[Usage] = []
    for usage, record in found:
        if record is not None and record.function is not None and usage.kind not in _ALONE:
            own = record.chain()
            for chain, place in callers.chains(record.function.key):
                copies.append(usage._replace(scopes=(*chain, *own), called=place))
        if len(copies) > _MOST_COPIES:
            break
    return copies


class _Callers:
    """Who calls each function; `interesting` are the top-level modules whose decorators matter."""

    def __init__(self, calls: Iterable[Outer], interesting: frozenset[str] | None) -> None:
        self.interesting = interesting
        self.direct: dict[Key, list[tuple[Record, Place]]] = {}
        for record, function, place in calls:
            self.direct.setdefault(function, []).append((record, place))
        self.known: dict[Key, list[tuple[Chain, Place]]] = {}

    def chains(self, function: Key) -> list[tuple[Chain, Place]]:
        """The scopes of the callers that say something, outermost first, and where they call."""
        if function not in self.direct:
            return []
        if function not in self.known:
            self.known[function] = self._reach(function)
        return self.known[function]

    def _reach(self, function: Key) -> list[tuple[Chain, Place]]:
        found: dict[object, tuple[Chain, Place]] = {}
        plain = 0
        reached: list[tuple[Record, Place, Chain, int]] = [(*call, (), 1) for call in self.direct[function]]
        for record, place, inner, level in reached:
            caller = record.function
            chain = (*record.chain(), *inner)
            signature: tuple[object, ...] = tuple([t for scope in chain for t in self._traits(scope)])
            in_context = any(scope.kind == "with" and self._matters(scope.name) for scope in chain)
            if in_context:
                signature = (*signature, place)
            if signature in found or (plain >= _MOST_CALLERS and not in_context):
                continue
            if len(found) >= _MOST_IN_CONTEXTS:
                break
            plain += not in_context
            found[signature] = (chain, place)
            if level < _LEVELS and caller is not None:
                reached.extend((*further, chain, level + 1) for further in self.direct.get(caller.key, ()))
        return [one for signature, one in found.items() if signature]

    def _traits(self, scope: Scope) -> list[object]:
        """What a rule can ask of a scope, nothing for one that is plain."""
        traits: list[object] = [name for name in scope.decorators if self._matters(name)]
        if scope.kind == "with":
            traits.extend(name for name in (scope.name,) if self._matters(name))
        if scope.is_async or (traits and scope.is_generator):
            traits.append((scope.is_async, scope.is_generator))
        return traits

    def _matters(self, name: str) -> bool:
        root, dot, _ = name.partition(".")
        return bool(dot) and (self.interesting is None or root in self.interesting)


def _encloses(outside: Function, inner: Function) -> bool:
    """Whether a function is, or stands around, another one."""
    function: Function | None = inner
    while function is not None:
        if function is outside:
            return True
        table = function.parent
        while table.parent is not None and not isinstance(table.owner, Function):
            table = table.parent
        function = table.owner if isinstance(table.owner, Function) else None
    return False
