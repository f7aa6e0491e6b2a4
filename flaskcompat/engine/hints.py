"""The texts of a rule's actions, for one match."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flaskcompat.engine.judge import fill
from flaskcompat.model.match import Match


def told(hint: Mapping[str, Any], match: Match) -> str:
    """The text of an action with its placeholders filled, empty where the rule gives none.

    With `each`, what the table of replacements says of the very name that is used comes first: the text of a
    rule about many names tells of all of them.
    """
    text = str(hint.get("text", ""))
    if hint.get("each"):
        from flaskcompat.index.replacements import replacement

        text = replacement(dict(match.values).get("usage", "")) or text
    return fill(text, match.told() if "{" in text else ())
