"""`python`: the environment's Python lies in a specifier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flaskcompat.matchers import Condition
from flaskcompat.matchers.facts import Facts
from flaskcompat.matchers.versions import admits_python
from flaskcompat.model.match import Match

ASSUMED = ", since none is named"


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `python`; of what no Python is named for, it holds for the newest as a possibility."""
    given = data["python"]
    specifiers = [given] if isinstance(given, str) else list(given)

    def match(facts: Facts) -> tuple[Match, ...]:
        if not facts.python or not any(admits_python(text, facts.python) for text in specifiers):
            return ()
        return (python_evidence(facts),)

    return match


def python_evidence(facts: Facts) -> Match:
    """The match that points at the place where the project states its Python."""
    return Match(
        level=facts.python_level,
        path=facts.python_path,
        line=facts.python_line,
        values=(("python", facts.python),),
        label=f"Python {facts.python}{ASSUMED if facts.python_assumed else ''}",
    )
