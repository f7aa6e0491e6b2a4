"""The texts of a rule's actions, for one match."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from flaskcompat.engine.judge import fill
from flaskcompat.model.match import Match


def told(hint: Mapping[str, Any], match: Match) -> str:
    """The text of an action with its placeholders filled, empty where the rule gives none.

    With `each`, what the table of replacements says of the very name that is used comes first: the text of a
    rule about many names tells of all of them. Where the names of the project stand in the name, `each` lists
    the classes that have what is used. With `by`, the one of `texts` is told whose pattern fits.
    """
    text = _by(hint, match) or str(hint.get("text", ""))
    if hint.get("each"):
        from flaskcompat.index.replacements import replacement

        name = dict(match.values).get("usage", "")
        names = [f"{owner}.{name.rpartition('.')[2]}" for owner in _owners(hint["each"])] or [name]
        text = next(filter(None, map(replacement, names)), text)
    return fill(text, match.told() if "{" in text else ())


def _by(hint: Mapping[str, Any], match: Match) -> str:
    """The texts for what the match found, for each of several arguments; empty where one has none."""
    if not hint.get("by"):
        return ""
    values = dict(match.told())
    found: dict[str, None] = {}
    for given in values.get("given", "").split(", "):
        key = fill(hint["by"], tuple({**values, "given": given}.items()))
        text = next((text for pattern, text in hint["texts"].items() if fnmatchcase(key, pattern)), "")
        if not text:
            return ""
        found[text] = None
    return " ".join(found)


def _owners(each: bool | list[str]) -> list[str]:
    return each if isinstance(each, list) else []
