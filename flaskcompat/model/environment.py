"""One set of versions on one Python."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Distribution(NamedTuple):
    """One distribution in an environment, and where its version comes from (`path:line`, 0 for none)."""

    name: str
    version: str
    path: str
    line: int
    origin: Literal["pinned", "resolved", "installed"]


class Environment(NamedTuple):
    """One set of versions on one Python.

    `python` is `X.Y` or `X.Y.Z`, or empty when unknown. `complete` tells whether a distribution that is not
    listed is certainly absent. `certain` is false where the Python is only admitted by an open range and
    nothing says that the project uses it.
    """

    id: str
    project: str
    kind: Literal["lock", "pinned", "resolved", "installed"]
    path: str
    python: str
    distributions: tuple[Distribution, ...]
    complete: bool = True
    certain: bool = True
    tool: str = ""
    line: int = 0
    """Where `path` or the project states the Python; 0 for nowhere."""
    unknown: tuple[str, ...] = ()
    """What an install would bring too, but the catalog does not know: what it asks for is left out."""
