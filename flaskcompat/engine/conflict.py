"""Where requirements that have no solution stand."""

from __future__ import annotations

import re

from flaskcompat.engine.situation import Situation
from flaskcompat.model.inventory import Requirement
from flaskcompat.model.match import Event
from flaskcompat.model.report import Related

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def unresolvable(situation: Situation) -> Event:
    """The event of a situation without a solution, at the first entry of the project that it names."""
    named = _named_in(situation)
    if not named:
        environment = situation.environment
        return Event("unresolvable", environment.path, environment.line, situation.conflict)
    first, *others = named
    related = tuple(Related(one.path, one.line, f"{one.name}{one.specifier}") for one in others)
    return Event("unresolvable", first.path, first.line, situation.conflict, related)


def _named_in(situation: Situation) -> list[Requirement]:
    """The entries with a specifier that a conflict names, in the order in which it names them."""
    entries: dict[str, Requirement] = {}
    for entry in situation.root.entries if situation.root else ():
        if entry.line and entry.specifier:
            entries.setdefault(entry.name, entry)
    words = dict.fromkeys(_NAME.findall(situation.conflict))
    return [entries[word] for word in words if word in entries]
