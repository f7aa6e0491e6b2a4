"""What running a piece of code does, as far as it matters here: a tree of steps.

A block is a list of steps in the order of the text. `Choice` and `Maybe` say what conditions and loops leave
open; `Guarded` what the code around provides for.
"""

from __future__ import annotations

import ast
from typing import NamedTuple, Union

from flaskcompat.source.module import Module
from flaskcompat.source.symbols import Function
from flaskcompat.source.tables import Table

IMPORT, ATTRIBUTE, TYPE = "ImportError", "AttributeError", "TypeError"


class Lambda:
    """An anonymous function: its node, the names around it, and those that it and others hide."""

    __slots__ = ("node", "shadows", "table")

    def __init__(self, node: ast.Lambda, table: Table, shadows: tuple[frozenset[str], ...]) -> None:
        self.node, self.table, self.shadows = node, table, shadows


Unit = Union[Module, Function, Lambda]  # noqa: UP007
"""What has a body of its own that runs as a whole."""


class Use(NamedTuple):
    """One of some names is needed, else `error` is raised. `kind` and `detail` are those of a need."""

    names: tuple[str, ...]
    kind: str
    detail: str
    error: str
    path: str
    line: int

    @property
    def key(self) -> tuple[tuple[str, ...], str, str]:
        """What is needed, without the place."""
        return (self.names, self.kind, self.detail)


class Run(NamedTuple):
    """The body of another unit runs: it is called or imported."""

    unit: Unit


class Choice(NamedTuple):
    """Exactly one of some blocks runs."""

    blocks: tuple[list[Step], ...]


class Maybe(NamedTuple):
    """A block that may not run."""

    block: list[Step]


class Guarded(NamedTuple):
    """A block whose errors of some kinds are caught."""

    block: list[Step]
    errors: frozenset[str]


class Hook(NamedTuple):
    """Some units are left for the framework to run at a stage; of several, one is."""

    units: tuple[Unit, ...]
    stage: str
    certain: bool


Step = Union[Use, Run, Choice, Maybe, Guarded, Hook]  # noqa: UP007
