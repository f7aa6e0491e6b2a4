"""What functions that listen to events are called with: `@event.listens_for(engine, "begin")`.

The name of the event tells, as each event has its own arguments, whatever it is that is listened to.
https://docs.sqlalchemy.org/en/20/core/events.html and https://docs.sqlalchemy.org/en/20/orm/events.html
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.symbols import External, Function, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference
    from flaskcompat.source.walker import Walker


def heard(inference: Inference, function: Function, index: int) -> Value:
    """What a function that a decorator lets listen gets as its parameter of this number."""
    if inference.known.listeners.isdisjoint(inference.decorators(function)):
        return None
    for node in function.node.decorator_list:
        if isinstance(node, ast.Call):
            name = inference.qualified(inference.value(node.func, function.parent))
            given = _given(inference, node) if name in inference.known.listeners else ()
            if index < len(given) and given[index]:
                return External(given[index], instance=True)
    return None


def listen(walker: Walker, node: ast.Call, values: list[tuple[str, Value]]) -> None:
    """Note what `event.listen(engine, "begin", function)` lets a function of the project be called with."""
    for key, function in values:
        if key in ("2", "fn") and isinstance(function, Function):
            for index, name in enumerate(_given(walker.inference, node)):
                if name:
                    walker.arguments.give(function, str(index), External(name, instance=True))


def registered(walker: Walker, name: str, values: list[tuple[str, Value]]) -> None:
    """Note what `app.after_request(function)` lets a function of the project be called with."""
    given = walker.inference.known.registered.get(name)
    for key, function in values if given else ():
        if key == "0" and given and isinstance(function, Function):
            walker.arguments.give(function, "0", External(given, instance=True))


def _given(inference: Inference, node: ast.Call) -> tuple[str, ...]:
    """The classes of what the event that a call names is told with; empty for one that is none."""
    named = [keyword.value for keyword in node.keywords if keyword.arg == "identifier"]
    event = node.args[1] if len(node.args) > 1 else named[0] if named else None
    return inference.known.events.get(str(event.value), ()) if isinstance(event, ast.Constant) else ()
