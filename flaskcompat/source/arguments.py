"""What the calls in a project tell about the parameters of its functions.

A parameter without an annotation stands for what is evidently passed for it, where all such calls agree:
`def login(client)` is called with a test client throughout. Calls are only known when everything was visited,
so the functions that they tell about are visited again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flaskcompat.source.symbols import Class, Function, Value
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


Passed = dict[Function, dict[str, Value]]
"""Values by function and parameter."""


class Arguments:
    """Collects the arguments of calls, by function and parameter; `None` where calls disagree."""

    def __init__(self) -> None:
        self.passed: Passed = {}

    def give(self, function: Function, key: str, value: Value) -> None:
        """Note one argument of a call, by position (`0`) or keyword."""
        name = _parameter(function, key)
        if name:
            passed = self.passed.setdefault(function, {})
            passed[name] = value if passed.get(name, value) == value else None

    def learned(self, inference: Inference) -> list[Function]:
        """The functions that have to be visited again, prepared for it, in the order of the calls."""
        news = self.news(inference, self.passed)
        self.passed.clear()
        return told(news)

    def news(self, inference: Inference, functions: Iterable[Function]) -> Passed:
        """What calls tell about those parameters of functions of which nothing else is known."""
        found: Passed = {}
        for function in functions:
            table = inference.table(function)
            news: dict[str, Value] = {
                name: value
                for name, value in self.passed[function].items()
                if value is not None and name not in function.given and inference.lookup(table, name) is None
            }
            if news:
                found[function] = news
                function.given.update(news)
        return found


def told(news: Passed) -> list[Function]:
    """Tell functions about their parameters; those that have to be visited again."""
    functions: dict[Function, None] = {}
    for function, values in news.items():
        function.given.update(values)
        functions.update(dict.fromkeys(_affected(function)))
    for function in functions:
        _forget(function)
    return list(functions)


def _parameter(function: Function, key: str) -> str:
    """The name of the parameter that an argument is for; methods are called on an object."""
    arguments = function.node.args
    names = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    if key.isdigit():
        index = int(key) + (function.owner is not None)
        return names[index] if index < len(names) else ""
    return key if key in names or any(key == argument.arg for argument in arguments.kwonlyargs) else ""


def _affected(function: Function) -> list[Function]:
    """The function, or all methods of the class whose objects it initializes."""
    owner = function.owner
    if owner is None or function.node.name != "__init__":
        return [function]
    found = [binding.value for bound in owner.table.bindings.values() for binding in bound]
    return [value for value in found if isinstance(value, Function)]


def _forget(function: Function) -> None:
    """Let everything be found out anew in a function and in what is defined inside of it."""
    tables = [function.table]
    for table in tables:
        if isinstance(table, Table):
            table.forget()
            owner = table.owner
            if isinstance(owner, Function):
                owner.outcome_known = False
            units = [binding.value for bound in table.bindings.values() for binding in bound]
            tables.extend(unit.table for unit in units if isinstance(unit, (Function, Class)))
