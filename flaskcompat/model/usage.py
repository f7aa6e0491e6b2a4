"""One fact from source code."""

from __future__ import annotations

import sys
from typing import Literal, NamedTuple

Literalish = str | int | float | bool | None | tuple[object, ...]


class Unknown:
    """The value of an expression that is not a literal; compares equal to nothing but itself."""

    def __repr__(self) -> str:
        return "UNKNOWN"

    def __reduce__(self) -> str:
        return "UNKNOWN"


UNKNOWN = Unknown()


SHAPES = frozenset(
    {
        "again",
        "asked",
        "circular",
        "compared",
        "covered",
        "defined",
        "handed",
        "late",
        "received",
        "returned",
        "unpacked",
    }
)
"""The kinds of usages that tell of the code around a name, and are no use of the name by themselves."""


_WHOLE = frozenset({"asyncio"})
"""Modules of the standard library whose decorators tell of what they are put on."""


def root_of(name: str) -> str:
    """What to look for in code because of a name: its top-level module, `flask` for `flask.g`.

    Of the standard library, which code is full of, only its last part, `json:loads` for `json.loads`.
    """
    parts = name.removesuffix(".*").split(".")
    if len(parts) == 1 or parts[0] in _WHOLE or parts[0] not in sys.stdlib_module_names:
        return parts[0]
    return f"{parts[0]}:{parts[-1]}"


class Scope(NamedTuple):
    """Something that encloses a usage, outermost first in `Usage.scopes`.

    `kind` is `function`, `class` or `with`. `name` is the name of the function or class, or for `with` the
    qualified name of the class of the context manager (`flask.testing.FlaskClient`), empty when unknown.
    `decorators` are the qualified names of the decorators of a function and of the callables that it, or the
    result of calling it, is passed to: `@app.teardown_request` and `app.teardown_request(f)` look alike, as
    do `@stream_with_context` and `stream_with_context(f())`, and `()` where the project itself calls it. For
    a class they are its bases.
    """

    kind: Literal["function", "class", "with"]
    name: str
    line: int
    decorators: tuple[str, ...] = ()
    is_async: bool = False
    is_generator: bool = False


class Usage(NamedTuple):
    """One qualified name that the code uses.

    `name` is fully qualified through imports, aliases and objects whose class is evident:
    `flask.stream_with_context`, `flask.Flask.route`, `flask.request.max_content_length`, `flask.g.pop`.
    `kind`:

    - `import`: `import x` or `from x import y`; `attribute`: read; `call`; `assign`; `delete`
    - `decorator`: the name decorates a function, or a function is passed to it; `is_async` and
      `is_generator` describe that function
    - `subclass`: the name is a base class; `is_async` tells whether the class has an `async def`, the value
      `through` from which class of the project it inherits it
    - `setitem` / `getitem`: `name[key] = value` and `name[key]`
    - `compared`: it, or its item, is compared with a literal, `value`; `operator` is that of Python
    - `returned`: a function that the name decorates returns this `value`
    - `defined`: a class of the project defines a method that has this name in its base
    - `circular`: an object of this class, `target`, is asked of a module that has not come to it yet
    - `late`: it sets up an object that was registered before, or the `module` does so that is imported there
    - `again`: it registers an object that was registered before
    - `asked`: a condition asks whether the proxy stands for anything
    - `handed`: it is handed `to` a call where its origin matters, `as` an argument, unlooked at
    - `covered`: it registers a function as a view, and another decorator, `by`, stands above it
    - `received`: a function that the name decorates reads an `attribute` of its argument, or asks its `type`
    - `unpacked`: the result of calling it is taken apart by an assignment
    - `constant`: an upper-case name assigned in a module or class body; `name` is `module.Class.KEY`
      of the project itself

    `arguments` counts positional arguments, of a function that is passed those that it cannot do without;
    `starred` tells of `*args` or `**kwargs` at the call.
    `values` holds literal arguments: (position or keyword, value), where the value of an assignment,
    `setitem` or `constant` has the key `value`, a subscript the key `0`, and what is not a literal is
    `UNKNOWN`. Lists, tuples and sets become tuples (see `containers`).
    """

    name: str
    kind: Literal[
        "import",
        "attribute",
        "call",
        "assign",
        "delete",
        "decorator",
        "subclass",
        "setitem",
        "getitem",
        "constant",
        "compared",
        "returned",
        "defined",
        "received",
        "unpacked",
        "handed",
        "covered",
        "asked",
        "circular",
        "late",
        "again",
    ]
    path: str
    line: int
    column: int
    scopes: tuple[Scope, ...] = ()
    arguments: int = 0
    keywords: tuple[str, ...] = ()
    starred: bool = False
    values: tuple[tuple[str, object], ...] = ()
    containers: tuple[tuple[str, str], ...] = ()
    """For each literal container among `values`: (key, `list`, `tuple`, `set` or `dict`).

    Or (key, `str`) for text whose value only running tells, such as a variable of the environment, and
    (key, `bytes`) for bytes, (`headers.*`, `bytes`) for a dict with bytes among its values; (key,
    `predicate`) for a function that only tells by the truth of what it returns.
    """
    is_async: bool = False
    is_generator: bool = False
    discarded: bool = False
    """Whether a call's result is thrown away (an expression statement) or used up at once (`list(...)`)."""
    guarded: bool = False
    """Whether `try/except ImportError`, a version check or `TYPE_CHECKING` guards it."""
    target: str = ""
    """For a `decorator`: the name of the function; for a `subclass`: that of the class.

    For a `call` in a class body, the attribute that its result is assigned to. For an `import` with `except
    ImportError`, what is imported there under the same name.
    """
    places: tuple[tuple[str, int, int], ...] = ()
    """For a call over several lines: (keyword, or `0.KEY` for a key of a dict argument; line; column)."""
    called: tuple[str, int, int] | None = None
    """For a usage in a helper, seen from a caller whose scopes come first: path, line, column of the call."""
