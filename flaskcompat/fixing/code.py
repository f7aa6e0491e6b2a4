"""The text of a Python file, and the names in it that went, to the text that uses what took their place."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Mapping
from typing import NamedTuple

from flaskcompat.fixing.python.rewrite import Left, Order, Rewrite, nobody

LONGEST = 1_000_000
"""Characters of a file that is rewritten; its tree takes a hundred times the room."""


class Rewritten(NamedTuple):
    """The new text, what was done (line, words), and what stays for people with the reason."""

    text: str
    done: tuple[tuple[int, str], ...] = ()
    left: tuple[Left, ...] = ()


def rewrite(text: str, orders: Mapping[str, Order], taken: Callable[[str, str], bool] = nobody) -> Rewritten:
    """Carry out the orders, by qualified name; the text stays as it is where the result would be no Python.

    `taken` tells whether another file takes a local name, which stands for a qualified one, from this one:
    such a name stays what it is called.
    """
    if len(text) > LONGEST:
        return _refused(text, orders, f"the file is longer than {LONGEST} characters")
    import libcst

    from flaskcompat.fixing.python.calls import rename_in_calls
    from flaskcompat.fixing.python.from_imports import move_from_imports
    from flaskcompat.fixing.python.references import move_references
    from flaskcompat.fixing.python.spans import OverlapError, apply
    from flaskcompat.fixing.python.tree import Tree

    try:
        _parse(text)
        work = Rewrite(Tree(text), orders, taken)
        move_from_imports(work)
        move_references(work)
        rename_in_calls(work)
        result = apply(text, work.finished())
        _parse(result)
    except (libcst.ParserSyntaxError, SyntaxError):
        return _refused(text, orders, "the file, or what would come of it, is not valid Python here")
    except (RecursionError, MemoryError):
        return _refused(text, orders, "the file is nested too deeply")
    except OverlapError:
        return _refused(text, orders, "two changes meet in one place")
    except KeyError:  # libcst's own bookkeeping, where the interpreter ran out of stack in its midst
        return _refused(text, orders, "the file is nested too deeply")
    return Rewritten(result, tuple(sorted(work.done)), tuple(sorted(set(work.left))))


def _parse(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ast.parse(text)


def _refused(text: str, orders: Mapping[str, Order], reason: str) -> Rewritten:
    lines = {name: min(order.places, default=(0, 0))[0] for name, order in orders.items()}
    return Rewritten(text, (), tuple(Left(line, name, reason) for name, line in lines.items()))
