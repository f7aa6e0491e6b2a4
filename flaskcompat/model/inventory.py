"""What one manifest or lock says, as facts with their places."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Problem(NamedTuple):
    """Input that could not be read or understood; `line` is 1-based, 0 where the whole file is meant."""

    path: str
    line: int
    message: str


class Requirement(NamedTuple):
    """One entry of a manifest: what is asked for, not what will be there.

    `name` is normalized (PEP 503), or empty for a local path or URL that does not tell its name.
    `specifier` is PEP 440 text, empty for any version; tool-specific constraints (Poetry's caret, conda's
    `=`) are translated. `marker` is PEP 508 text, empty for none. `group` is empty for what every install
    gets, else the dependency group, extra or section that holds the entry. `source` is the URL, VCS
    reference or path that the entry names instead of an index. `role` tells entries that install
    something from those that only limit versions.
    """

    name: str
    specifier: str
    path: str
    line: int
    marker: str = ""
    extras: tuple[str, ...] = ()
    group: str = ""
    role: Literal["requirement", "constraint", "override", "build"] = "requirement"
    source: str = ""
    editable: bool = False
    hashes: tuple[str, ...] = ()


class Edge(NamedTuple):
    """One dependency of a pin as its lock records it; `version` is empty where the name alone decides."""

    name: str
    version: str = ""
    specifier: str = ""
    marker: str = ""
    extras: tuple[str, ...] = ()
    optional: str = ""
    """The extra or dependency group of the depending distribution that holds this edge; empty for none."""


class Pin(NamedTuple):
    """One exact version in a lock, a report or an installed environment.

    `version` may be empty (PEP 751 allows it for sources without a version). `marker` limits where the pin
    is installed; `forks` are the lock's resolution markers: the pin belongs to an environment where one of
    them holds (all, when empty). `groups` are the groups or extras that ask for it, empty when the lock
    does not say. `platform` is a conda platform or pixi environment/platform pair, empty elsewhere.
    `requires_python` and `edges` are kept where the lock records them.
    """

    name: str
    version: str
    path: str
    line: int
    marker: str = ""
    extras: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    forks: tuple[str, ...] = ()
    platform: str = ""
    source: str = ""
    requires_python: str = ""
    edges: tuple[Edge, ...] = ()
    hashes: tuple[str, ...] = ()
    conda: bool = False
    """Whether conda installs it, so that its name is conda's."""


class PythonClaim(NamedTuple):
    """A Python that a project declares or uses.

    `specifier` is PEP 440 text (`>=3.9`, `==3.11.*`, `==3.11.4`). `kind` orders trust: `used` is what runs
    (`.python-version`, `runtime.txt`, Dockerfile, CI matrix, tox), `declared` is a promise
    (`requires-python`), `classifier` is only advertised and counts where nothing else is there.
    """

    specifier: str
    kind: Literal["used", "declared", "classifier"]
    path: str
    line: int


class Include(NamedTuple):
    """A file that a manifest pulls in; `target` is as written, relative to the folder of `path`.

    `role` is what its entries become; `group` the group that they join.
    """

    target: str
    path: str
    line: int
    role: Literal["requirement", "constraint"] = "requirement"
    group: str = ""


class Inventory(NamedTuple):
    """Everything that one file says. `tool` names the command that owns the file (`uv`, `poetry`, `pip`)."""

    requirements: tuple[Requirement, ...] = ()
    pins: tuple[Pin, ...] = ()
    pythons: tuple[PythonClaim, ...] = ()
    includes: tuple[Include, ...] = ()
    problems: tuple[Problem, ...] = ()
    forks: tuple[str, ...] = ()
    """Resolution markers of the whole lock, one per fork; empty where it does not fork."""
    conflicts: tuple[tuple[str, ...], ...] = ()
    """Sets of extras and groups that a lock declares to exclude each other (`extra:a`, `group:b`)."""
    roots: tuple[str, ...] = ()
    """Names of the locked project itself and its workspace members, which are not distributions of it."""
    tool: str = ""
    settles: tuple[str, ...] = ()
    """Fields that the standard table of metadata tells for good: no other file of its folder adds to them."""
    unread: bool = False
    """Whether every install gets requirements that could not be read: they may limit all the others."""
