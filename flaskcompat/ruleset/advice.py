"""What a rule says to do, for people who have no finding of it before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flaskcompat.model.rule import Rule

_GENERAL = {
    "cure": "What the finding names: what to write in its place, or the releases that have it.",
    "advice": "What the finding says of the key.",
    "target": "what the finding names",
    "near": "the key that the finding names",
    "has": "a release that has the name",
    "lacking": "the distribution",
    "owner": "the distribution",
    "since": "the release that the finding names",
    "setting": "the key",
}
"""What stands for the placeholders that each finding fills in by itself."""

_PLACEHOLDER = re.compile(r"\{([a-z-]+)\}")


def advice(rule: Rule) -> Iterator[str]:
    """The actions of a rule in words: texts as they are, moves of versions told."""
    for action in rule.actions:
        if "text" in action:
            yield _in_general(action["text"])
        elif "distribution" in action:
            where = f" to {action['to']}" if "to" in action else ""
            yield _in_general(f"{action['kind'].capitalize()} {action['distribution']}{where}.")


def _in_general(text: str) -> str:
    return _PLACEHOLDER.sub(lambda found: _GENERAL.get(found[1], found[0]), text)
