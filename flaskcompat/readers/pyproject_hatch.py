"""`[tool.hatch.envs]` of a pyproject.toml; see https://hatch.pypa.io/latest/config/environment/overview/."""

from __future__ import annotations

from flaskcompat.readers.python_words import add_used
from flaskcompat.readers.toml_facts import Facts, Path

_ENVS: Path = ("tool", "hatch", "envs")


def read(facts: Facts) -> None:
    """Turn Hatch's environments into requirements of groups of their names, and the Pythons that they use."""
    if not facts.table("tool", "hatch"):
        return
    for name in facts.table(*_ENVS):
        keys = (*_ENVS, name)
        if facts.table(*keys):
            facts.add_all(*keys, "dependencies", group=name)
            facts.add_all(*keys, "extra-dependencies", group=name)
            if python := facts.string(*keys, "python"):
                add_used(facts, python, (*keys, "python"))
            for index, matrix in enumerate(facts.array(*keys, "matrix")):
                if facts.check(matrix, dict, "a table", (*keys, "matrix", index)):
                    for axis in ("python", "py"):
                        for place, text in facts.strings(*keys, "matrix", index, axis):
                            add_used(facts, text, place)
