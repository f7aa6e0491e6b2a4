"""Which table of a TOML file takes a new entry, by its group, its kind, and the tool that owns the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flaskcompat.edits.place import RefusedError, Reword
from flaskcompat.edits.wording import bare, conda, pep440, poetry, pythons
from flaskcompat.model.names import normalize
from flaskcompat.model.wanted import Wanted

Keys = tuple[str, ...]
Home = tuple[Keys, Reword | None]
"""A key path, and how versions are worded where it is a table; None for an array of specifiers."""

_POETRY: Keys = ("tool", "poetry", "dependencies")
_OVERRIDES: Keys = ("tool", "pdm", "resolution", "overrides")
_GROUPS: tuple[tuple[Keys, Keys, Reword | None], ...] = (
    (("dependency-groups",), (), None),
    (("project", "optional-dependencies"), (), None),
    (("tool", "poetry", "group"), ("dependencies",), poetry.reworded),
    (("tool", "pdm", "dev-dependencies"), (), None),
    (("tool", "hatch", "envs"), ("dependencies",), None),
    (("tool", "flit", "metadata", "requires-extra"), (), None),
    (("tool", "pixi", "feature"), ("pypi-dependencies",), bare.reworded),
)
"""Tables whose keys are groups, what is below such a key, and the words there."""
_DEV: tuple[tuple[Keys, Reword | None], ...] = (
    (("tool", "uv", "dev-dependencies"), None),
    (("tool", "poetry", "dev-dependencies"), poetry.reworded),
)


def home_of(data: Mapping[str, Any], path: str, wanted: Wanted, tool: str) -> Home:
    """Turn what is wanted into the array or table that takes it; `RefusedError` where there is none.

    uv has constraints (https://docs.astral.sh/uv/reference/settings/#constraint-dependencies) and PDM
    overrides (https://pdm-project.org/latest/usage/dependency/). Poetry, Pipenv and pixi have neither for
    what an index brings: there a distribution is limited by asking for it.
    """
    name = path.rpartition("/")[2]
    if name.endswith("Pipfile"):
        return (wanted.group or "packages",), bare.reworded
    if name.endswith("pixi.toml"):
        return _of_pixi(data, wanted.group)
    if not name.endswith(".toml"):
        if wanted.kind == "constraint":
            return ("tool", "uv", "constraint-dependencies"), None
        return ("dependencies",), None
    if wanted.kind == "constraint":
        return _of_constraint(data, tool)
    return _of_group(data, normalize(wanted.group)) if wanted.group else _main(data)


def python_home(data: Mapping[str, Any], path: str) -> tuple[Keys, Reword]:
    """The key that declares the Python, which the file does not do yet."""
    name = path.rpartition("/")[2]
    if name.endswith("Pipfile"):
        return ("requires", "python_version"), pythons.reworded
    if name.endswith("pixi.toml"):
        return ("dependencies", "python"), conda.python_reworded
    if not name.endswith(".toml"):
        return ("requires-python",), pep440.reworded
    if _at(data, ("project",)) is not None:
        return ("project", "requires-python"), pep440.reworded
    if _at(data, _POETRY) is not None:
        return (*_POETRY, "python"), poetry.python_reworded
    raise RefusedError("the file declares no project that could name its Python")


def _of_constraint(data: Mapping[str, Any], tool: str) -> Home:
    if tool == "uv":
        return ("tool", "uv", "constraint-dependencies"), None
    if tool == "pdm":
        old = ("tool", "pdm", "overrides")
        return (old if _at(data, old) is not None else _OVERRIDES), bare.reworded
    if tool in ("poetry", "pixi"):
        return _main(data)
    raise RefusedError(f"{tool} takes constraints from a file of their own: a constraints.txt")


def _main(data: Mapping[str, Any]) -> Home:
    """Where what every install gets is declared."""
    project = _at(data, ("project",))
    dynamic = project.get("dynamic", []) if isinstance(project, Mapping) else []
    if isinstance(project, Mapping) and ("dependencies" in project or _at(data, _POETRY) is None):
        if "dependencies" in dynamic:
            raise RefusedError("the dependencies are dynamic: they stand in the file that the build reads")
        return ("project", "dependencies"), None
    if _at(data, _POETRY) is not None:
        return _POETRY, poetry.reworded
    if _at(data, ("tool", "flit", "metadata")) is not None:
        return ("tool", "flit", "metadata", "requires"), None
    if (pixi := _at(data, ("tool", "pixi"))) is not None:
        keys, reword = _of_pixi(pixi, "")
        return ("tool", "pixi", *keys), reword
    raise RefusedError("the file declares no project that could have requirements")


def _of_group(data: Mapping[str, Any], group: str) -> Home:
    """The group or extra of that name, or a new dependency group."""
    if group == "build-system":
        return ("build-system", "requires"), None
    return next(_homes(data, group), (("dependency-groups", group), None))


def _homes(data: Mapping[str, Any], group: str) -> Iterator[Home]:
    for keys, below, reword in _GROUPS:
        table = _at(data, keys)
        for name in table if isinstance(table, Mapping) else ():
            if normalize(name) == group:
                yield (*keys, name, *below), reword
    for keys, reword in _DEV:
        if group == "dev" and _at(data, keys) is not None:
            yield keys, reword
    if _at(data, _POETRY) is not None and _at(data, ("project",)) is None:
        yield ("tool", "poetry", "group", group, "dependencies"), poetry.reworded


def _of_pixi(data: Any, group: str) -> Home:
    if group in ("host-dependencies", "build-dependencies"):
        return (group,), conda.table_reworded
    root: Keys = ("feature", group) if group else ()
    if _at(data, (*root, "pypi-dependencies")) is not None:
        return (*root, "pypi-dependencies"), bare.reworded
    return (*root, "dependencies"), conda.table_reworded


def _at(data: Any, keys: Keys) -> Any:
    for key in keys:
        if not isinstance(data, Mapping) or key not in data:
            return None
        data = data[key]
    return data
