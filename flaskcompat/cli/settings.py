"""`[tool.flaskcompat]` and `flaskcompat.toml` under the command line."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from flaskcompat.engine.options import Options, checked
from flaskcompat.errors import UsageError
from flaskcompat.model.ignore import Ignore

_LISTS = frozenset({"format", "select", "python", "rules"})
_TEXTS = frozenset({"fail-on", "exclude-newer", "baseline", "env"})
_FLAGS = frozenset({"no-cache", "no-source", "online"})
_LARGEST = 4_000_000


class Settings(NamedTuple):
    """What a run is asked for: how to judge, what to print, and when to fail."""

    options: Options
    formats: tuple[str, ...]
    fail_on: str


def merged(given: Mapping[str, Any], paths: Sequence[str]) -> Settings:
    """Put the command line over the settings file of the project.

    Raises `UsageError` for unknown keys, wrong types and values that mean nothing.
    """
    table, ignores = _from_file(_folder(paths))
    values = {**table, **{key: value for key, value in given.items() if value is not None}}
    fail_on = values.get("fail-on", "error")
    if fail_on not in ("error", "warning", "note", "never"):
        raise UsageError(f"--fail-on is error, warning, note or never, not {fail_on!r}")
    options = Options(
        select=_split(values.get("select", ())),
        ignore=_split(values.get("ignore", ())),
        python=tuple(values.get("python", ())),
        exclude_newer=values.get("exclude-newer", ""),
        rules=tuple(values.get("rules", ())),
        baseline=values.get("baseline", ""),
        source=not values.get("no-source", False),
        cache=not values.get("no-cache", False),
        env=values.get("env", ""),
        online=values.get("online", False),
        ignores=ignores,
        shrink=values.get("shrink-baseline", False),
    )
    formats = tuple(values.get("format", ())) or ("text",)
    _keep_baseline(options.baseline, formats)
    return Settings(checked(options), formats, fail_on)


def _keep_baseline(baseline: str, formats: Sequence[str]) -> None:
    """Refuse a run that would write what it finds over the baseline, and so accept all that is new."""
    if baseline and any(
        os.path.realpath(one.partition(":")[2]) == os.path.realpath(baseline) for one in formats
    ):
        raise UsageError(f"{baseline} is the baseline: --shrink-baseline takes out what is gone from it")


def _split(selectors: Sequence[str]) -> tuple[str, ...]:
    """Selectors may be given one by one or joined by commas."""
    return tuple(part.strip() for text in selectors for part in text.split(",") if part.strip())


def _folder(paths: Sequence[str]) -> str:
    """Where settings are looked for: the one project that is checked, else the working directory."""
    if len(paths) != 1:
        return "."
    return paths[0] if os.path.isdir(paths[0]) else os.path.dirname(paths[0]) or "."


def _from_file(folder: str) -> tuple[dict[str, Any], tuple[Ignore, ...]]:
    """The settings, and the ignores among them that are tables."""
    own = os.path.join(folder, "flaskcompat.toml")
    if os.path.isfile(own):
        return _checked(_load(own), own, ())
    shared = os.path.join(folder, "pyproject.toml")
    if not _mentions_us(shared):
        return {}, ()
    tool = _load(shared).get("tool")
    table = tool.get("flaskcompat", {}) if isinstance(tool, dict) else {}
    return _checked(table, shared, ("tool", "flaskcompat"))


def _mentions_us(path: str) -> bool:
    """Whether a pyproject.toml may hold settings: parsing it only to find none would slow each start."""
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > _LARGEST:
            return False
        with open(path, "rb") as stream:
            return b"flaskcompat" in stream.read()
    except OSError:
        return False


def _load(path: str) -> dict[str, Any]:
    import tomli

    try:
        with open(path, "rb") as stream:
            return tomli.load(stream)
    except (OSError, tomli.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{path}: settings cannot be read: {error}") from None


def _checked(table: Any, path: str, place: tuple[str, ...]) -> tuple[dict[str, Any], tuple[Ignore, ...]]:
    """The table of settings at a place of a file, held against the types that they have."""
    if not isinstance(table, dict):
        raise UsageError(f"{path}: tool.flaskcompat is a table")
    for key, value in table.items():
        if key == "ignore":
            right = isinstance(value, list) and all(isinstance(item, (str, dict)) for item in value)
        elif key in _LISTS:
            right = isinstance(value, list) and all(isinstance(item, str) for item in value)
        elif key in _TEXTS:
            right = isinstance(value, str)
        elif key in _FLAGS:
            right = isinstance(value, bool)
        else:
            raise UsageError(f"{path}: tool.flaskcompat has no setting {key!r}")
        if not right:
            raise UsageError(f"{path}: tool.flaskcompat.{key} has the wrong type")
    ignore = table.get("ignore", [])
    if not any(isinstance(item, dict) for item in ignore):
        return table, ()
    from flaskcompat.cli.ignores import read_ignores

    plain = [item for item in ignore if isinstance(item, str)]
    return {**table, "ignore": plain}, read_ignores(ignore, path, (*place, "ignore"))
