"""Where the application of a project is, as Flask's own command line and its servers would find it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from flaskcompat.engine.assess import Insight

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "applications.json")
"""How applications are named and loaded: no knowledge of any framework is in code."""

_LARGEST = 1_000_000
_MOST = 2000
_TARGET = re.compile(r"[A-Za-z_][\w./\\-]*(?::[A-Za-z_][\w.]*(?:\(.*\))?)?")


class Application(NamedTuple):
    """What to import (`shop.wsgi:app`, `app.py`), and who says so."""

    target: str
    told_by: str


@cache
def knowledge() -> Mapping[str, Any]:
    """The file of how applications are named and loaded."""
    with open(PATH, encoding="utf-8") as stream:
        found: dict[str, Any] = json.load(stream)
    return found


def find_application(
    insight: Insight, given: str = "", variables: Mapping[str, str] = os.environ
) -> Application | None:
    """The application of a project; the first of these that names one.

    What the user says; the variable that Flask reads (set here, or in the project's files, see
    https://flask.palletsprojects.com/en/stable/cli/#application-discovery); what a server is told to serve;
    the files that Flask looks for; and the shallowest module that makes an application.
    """
    if given:
        return Application(given, "--app")
    for name in knowledge()["variables"]:
        if variables.get(name):
            return Application(variables[name], f"the variable {name}")
    return (
        _set(insight, knowledge()["variables"], ("environment",))
        or _set(insight, [knowledge()["key"]], knowledge()["servers"])
        or _by_name(insight)
        or _by_text(insight)
    )


def _set(insight: Insight, keys: Iterable[str], spaces: Iterable[str]) -> Application | None:
    """The first setting of one of the keys that names something to import."""
    places = [(space, key) for space in spaces for key in keys]
    for one in (found for place in places for found in insight.code.settings.get(place, ())):
        if isinstance(one.value, str) and _TARGET.fullmatch(one.value) and one.access == "set":
            return Application(one.value, f"{one.path}:{one.line}")
    return None


def _by_name(insight: Insight) -> Application | None:
    there = {*insight.files.files}
    found = next((name for name in knowledge()["files"] if name in there), "")
    return Application(found, f"the file {found}") if found else None


def _by_text(insight: Insight) -> Application | None:
    """The module nearest to the top that makes an application; one for tests is none."""
    for pattern in (knowledge()["objects"], knowledge()["factories"]):
        compiled = re.compile(pattern, re.M)
        for path in sorted(filter(_is_code, insight.files.files), key=lambda path: (path.count("/"), path))[
            :_MOST
        ]:
            if compiled.search(_text(os.path.join(insight.files.root, path))):
                return Application(_module(path), f"the file {path}")
    return None


def _code(insight: Insight) -> list[str]:
    return sorted(filter(_is_code, insight.files.files), key=lambda path: (path.count("/"), path))


def _is_code(path: str) -> bool:
    parts = path.lower().split("/")
    tests = any(part in ("test", "tests", "docs", "examples", "setup.py") for part in parts)
    return path.endswith(".py") and not tests and not parts[-1].startswith(("test_", "conftest"))


def _text(path: str) -> str:
    try:
        if os.path.islink(path) or os.path.getsize(path) > _LARGEST:
            return ""
        with open(path, encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except OSError:
        return ""


def _module(path: str) -> str:
    """`src/shop/__init__.py` as `shop`: the folder `src` is on the search path of every run."""
    dotted = path.removeprefix("src/").removesuffix(".py").replace("/", ".")
    return dotted.removesuffix(".__init__")
