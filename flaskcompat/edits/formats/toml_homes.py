"""Where the TOML files of Python's tools hold requirements, and the words of each place.

In a pattern of keys `*` is any key. See the readers of the same tables for what they mean.
"""

from __future__ import annotations

from collections.abc import Callable

from flaskcompat.edits.place import Reword
from flaskcompat.edits.wording import bare, conda, pep440, poetry, pythons

Pattern = tuple[str, ...]

STRINGS: tuple[Pattern, ...] = (
    ("dependencies",),
    ("project", "dependencies"),
    ("project", "optional-dependencies", "*"),
    ("dependency-groups", "*"),
    ("build-system", "requires"),
    ("tool", "uv", "dev-dependencies"),
    ("tool", "uv", "constraint-dependencies"),
    ("tool", "uv", "override-dependencies"),
    ("tool", "uv", "build-constraint-dependencies"),
    ("tool", "pdm", "dev-dependencies", "*"),
    ("tool", "hatch", "envs", "*", "dependencies"),
    ("tool", "hatch", "envs", "*", "extra-dependencies"),
    ("tool", "flit", "metadata", "requires"),
    ("tool", "flit", "metadata", "dev-requires"),
    ("tool", "flit", "metadata", "requires-extra", "*"),
)
"""Arrays of dependency specifiers; the first is that of a script (PEP 723)."""


def _pyproject(path: str) -> bool:
    return path.endswith(".toml") and not path.endswith("pixi.toml")


def _pixi(path: str) -> bool:
    return path.endswith("pixi.toml")


def _pipfile(path: str) -> bool:
    return not path.endswith((".toml", ".py"))


def _levels(*root: str) -> tuple[Pattern, ...]:
    """The four levels of pixi's manifest that may have tables of dependencies."""
    return (
        root,
        (*root, "target", "*"),
        (*root, "feature", "*"),
        (*root, "feature", "*", "target", "*"),
    )


def _of_pixi(is_home: Callable[[str], bool], *root: str) -> tuple[Entry, ...]:
    conda_tables = ("dependencies", "host-dependencies", "build-dependencies")
    return tuple(
        entry
        for level in _levels(*root)
        for entry in (
            *((is_home, (*level, table), conda.table_reworded) for table in conda_tables),
            (is_home, (*level, "pypi-dependencies"), bare.reworded),
        )
    )


Entry = tuple[Callable[[str], bool], Pattern, Reword]

ENTRIES: tuple[Entry, ...] = (
    (_pyproject, ("tool", "poetry", "dependencies"), poetry.reworded),
    (_pyproject, ("tool", "poetry", "dev-dependencies"), poetry.reworded),
    (_pyproject, ("tool", "poetry", "group", "*", "dependencies"), poetry.reworded),
    (_pyproject, ("tool", "pdm", "resolution", "overrides"), bare.reworded),
    (_pyproject, ("tool", "pdm", "overrides"), bare.reworded),
    *_of_pixi(_pyproject, "tool", "pixi"),
    *_of_pixi(_pixi),
    (_pipfile, ("*",), bare.reworded),
)
"""Tables whose keys are names of distributions: in which files, where, and how versions are worded there."""

PYTHONS: tuple[tuple[Pattern, Reword], ...] = (
    (("project", "requires-python"), pep440.reworded),
    (("requires-python",), pep440.reworded),
    (("tool", "flit", "metadata", "requires-python"), pep440.reworded),
    (("tool", "poetry", "dependencies", "python"), poetry.python_reworded),
    (("tool", "hatch", "envs", "*", "python"), pythons.reworded),
    (("requires", "python_version"), pythons.reworded),
    (("requires", "python_full_version"), pythons.reworded),
    *(
        ((*level, "dependencies", "python"), conda.python_reworded)
        for root in ((), ("tool", "pixi"))
        for level in _levels(*root)
    ),
)
"""Values that name the Python."""
