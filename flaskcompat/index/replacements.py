"""What to write in the place of names that went, read from data that comes with the tool."""

from __future__ import annotations

import json
import os
from functools import lru_cache

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "replacements.json")
"""By name (`a.b`, `a.b(parameter)`, `a.b=`): another name, or a sentence that says what to do."""

INSIDE = "{*}"
"""In a sentence for all that is in a module: the next part of the name, `login` of `flask.ext.login.X`."""


@lru_cache(maxsize=1)
def _load() -> dict[str, str]:
    with open(PATH, encoding="utf-8") as stream:
        found: dict[str, str] = json.load(stream)
    return found


@lru_cache(maxsize=1)
def _by_end() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in _load():
        found.setdefault(_end(key), []).append(key)
    return found


def _end(text: str) -> str:
    """The last part of a name, or the parameter alone, as `(bind)`: a class hands it on to those below."""
    name, bracket, rest = text.partition("(")
    return bracket + rest if bracket else name.rpartition(".")[2]


def _of_another_name(text: str) -> str | None:
    """What is written down for the same thing under another name."""
    text = text.replace(".__init__(", "(")
    others = _by_end().get(_end(text), [])
    if not others:
        return None
    from flaskcompat.index.api import load_api

    api, name = load_api(), text.partition("(")[0].rstrip("=")
    same = (other for other in others if api.same(name, other.partition("(")[0].rstrip("=")))
    return next((_load()[other] for other in same), None)


def replacement(text: str) -> str:
    """What to do about a name that went, as a sentence; empty where nobody wrote it down.

    What holds for a module or class holds for what is in it, unless that has an entry of its own; what holds
    for a parameter of a class holds for that of its `__init__`, and what holds for a name holds for the same
    thing under another one: `sqlalchemy.schema.MetaData(bind)`.
    """
    table = _load()
    found = table.get(text) or table.get(text.replace(".__init__(", "(")) or _of_another_name(text)
    name = text.partition("(")[0].rstrip("=")
    if found is None and name != text:
        return ""
    while found is None and name:
        name = name.rpartition(".")[0]
        found = table.get(f"{name}.*")
    if found is None:
        return ""
    if " " in found:
        return found.replace(INSIDE, text[len(name) + 1 :].partition(".")[0])
    own = text if "(" in text else text.rpartition(".")[2]
    return f"Use {found} instead." if found.endswith(f".{own}") else f"Use {found} instead of {own}."
