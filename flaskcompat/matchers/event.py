"""`event`: something that the engine itself noticed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flaskcompat.matchers import Condition
from flaskcompat.matchers.facts import Facts
from flaskcompat.model.match import Match


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `event: KIND`."""
    kind = data["event"]

    def match(facts: Facts) -> tuple[Match, ...]:
        return tuple(
            Match(path=event.path, line=event.line, related=event.related, values=(("detail", event.detail),))
            for event in facts.code.events
            if event.kind == kind
        )

    return match
