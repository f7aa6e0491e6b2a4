"""`lacks`: the code uses names that a distribution, or the Python, does not have in its version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flaskcompat.matchers import Condition
from flaskcompat.matchers.asked import asked
from flaskcompat.matchers.distribution import evidence
from flaskcompat.matchers.facts import Facts
from flaskcompat.matchers.lacking import verdicts
from flaskcompat.matchers.missing_words import cure, has, told
from flaskcompat.matchers.python import python_evidence
from flaskcompat.matchers.sites import Hit, hits
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.match import Match
from flaskcompat.model.names import normalize
from flaskcompat.model.report import Related


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `lacks: NAME` (or a list, or `*` for all that the index of names knows) with `except`."""
    given, left_out = _listed(data["lacks"]), frozenset(_listed(data.get("except", [])))

    def match(facts: Facts) -> tuple[Match, ...]:
        found = verdicts(facts)
        if not found:
            return ()
        targets = {verdict.lack.target for verdict in found.values()}
        wanted = targets - {PYTHON} if given == ["*"] else targets.intersection(given)
        return tuple(_match(facts, hit) for hit in hits(asked(facts.code), found, wanted - left_out))

    return match


def _listed(given: str | list[str]) -> list[str]:
    return [normalize(each) for each in ([given] if isinstance(given, str) else given)]


def _match(facts: Facts, hit: Hit) -> Match:
    """The match of one place: at its line, the version that decides beside it."""
    first = hit.verdicts[0]
    if first.lack.target == PYTHON:
        version = python_evidence(facts)
    else:
        candidate = facts.candidates[first.lack.target]
        version = evidence(first.lack.target, candidate, first.level, first.version)
    lacks = [verdict.lack for verdict in hit.verdicts]
    return version._replace(
        level=max(verdict.level for verdict in hit.verdicts),
        path=hit.site.path,
        line=hit.site.line,
        column=hit.site.column,
        related=(Related(version.path, version.line, version.label),) if version.path else (),
        values=(*version.values, ("usage", hit.text)),
        label=f"{hit.text} is used here",
        more=lambda: (
            ("lacks", told(lacks)),
            ("cure", cure(lacks)),
            ("has", has(lacks)),
            ("lacking", first.lack.target),
        ),
    )
