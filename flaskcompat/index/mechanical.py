"""What a machine may write in the place of names that went, read from data that comes with the tool.

Only what does the same with the same arguments is there; everything else is for people to decide.
"""

from __future__ import annotations

import json
import os
from functools import lru_cache
from typing import Literal, NamedTuple, cast

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "mechanical.json")
"""By name (`a.b`, `a.b(parameter)`, `a.b.*` for all that is in it): what to write, or a table with limits."""


class Successor(NamedTuple):
    """What takes the place of a name.

    `kind`: `moved`, `to` is `module:name` (`module:` for a module, `builtins:str` for what needs no import);
    `renamed`, `to` is the new name of a member of whatever object; `parameter`, `to` is its new name.

    `arguments` and `keywords` are the most positional arguments and the keywords with which it does the same
    (None for any), and calls alone then count. `results` are the attributes of what it gives that do; `add`
    is an argument that makes it do the same.
    """

    kind: Literal["moved", "renamed", "parameter"]
    to: str
    arguments: int | None = None
    keywords: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    add: str = ""
    is_package: bool = False
    """Whether the package has another name, with all that is in it."""

    @property
    def name(self) -> str:
        """The qualified name of what moved."""
        return self.to.replace(":", ".").rstrip(".")

    @property
    def is_for_calls(self) -> bool:
        """Whether it only stands for calls of the old name."""
        return self.arguments is not None or bool(self.results or self.add)


@lru_cache(maxsize=1)
def _load() -> dict[str, Successor]:
    with open(PATH, encoding="utf-8") as stream:
        table = json.load(stream)
    return {name: _successor(name, row) for name, row in table.items()}


def _successor(name: str, row: object) -> Successor:
    table = cast("dict[str, object]", row if isinstance(row, dict) else {"to": row})
    to = cast(str, table["to"])
    kind = "parameter" if name.endswith(")") else "moved" if ":" in to else "renamed"
    return Successor(
        kind,  # type: ignore[arg-type]
        to,
        cast("int | None", table.get("arguments")),
        tuple(cast("list[str]", table.get("keywords", ()))),
        tuple(cast("list[str]", table.get("results", ()))),
        cast(str, table.get("add", "")),
    )


@lru_cache(maxsize=4096)
def successor(name: str) -> Successor | None:
    """What takes the place of a name (`flask.Markup`, `flask.send_file(etag)`), if a machine may say.

    `flask.ext.*` with `flask_*:` says that `flask.ext.login.X` is `flask_login.X`; `a.b.*` with `c.d:` that
    all of `a.b` is in `c.d`.
    """
    table = _load()
    if name in table:
        return table[name]
    outer = name.rpartition(".")[0]
    while outer:
        if found := table.get(f"{outer}.*"):
            return _inside(name[len(outer) + 1 :], found)
        outer = outer.rpartition(".")[0]
    return None


def _inside(rest: str, row: Successor) -> Successor:
    if "*" not in row.to:
        return row._replace(to=row.to + rest)
    first, _, inner = rest.partition(".")
    return row._replace(to=row.to.replace("*", first) + inner, is_package=True)
